# Builds from a clean checkout: docker build -t waymark .
# One image for service, worker and migrations; docker-compose.yml says which is which.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /opt/waymark
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY libs ./libs
COPY workflows ./workflows
COPY apps ./apps
# Specs, fixtures and test/ are in .dockerignore: what ships needs none of them, and is compiled without.
RUN npm run build && rm dist/.tsbuildinfo && find apps workflows -name '*.ts' -delete

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /opt/waymark
COPY package.json package-lock.json .npmrc ./
# Without the optional packages: the PostgreSQL that npm brings is for a machine without one.
RUN npm ci --omit=dev --omit=optional
# Half of what npm brings is for compilers, browsers and readers, and is never run here. Licences stay.
RUN find node_modules -type f -regex '.*\.\(map\|ts\|mts\|cts\|md\)' ! -iname 'licen[cs]e*' -delete \
  && rm -r node_modules/typeorm/browser node_modules/bintrees/test

# The Debian of Node's own image and its program, without npm, Yarn and the headers: test/image.spec.ts adds it up.
FROM debian:bookworm-slim
ENV NODE_ENV=production DATA_DIR=/var/lib/waymark
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
# As Node's own image numbers its user, who owns the volumes of earlier images; and the program runs, or nothing is built.
RUN node --version \
  && groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node \
  && mkdir -p /var/lib/waymark && chown node:node /var/lib/waymark
WORKDIR /opt/waymark
COPY package.json ./
COPY --from=packages /opt/waymark/node_modules ./node_modules
COPY --from=build /opt/waymark/dist ./dist
# Templates, styles and example histories are read from where they are written.
COPY --from=build /opt/waymark/workflows ./workflows
COPY --from=build /opt/waymark/apps ./apps
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/service/main.js"]
