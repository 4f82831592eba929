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
RUN npm run build

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /opt/waymark
COPY package.json package-lock.json .npmrc ./
# Without the optional packages: the PostgreSQL that npm brings is for a machine without one.
RUN npm ci --omit=dev --omit=optional

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/var/lib/waymark
WORKDIR /opt/waymark
RUN mkdir -p /var/lib/waymark && chown node:node /var/lib/waymark
COPY package.json ./
COPY --from=packages /opt/waymark/node_modules ./node_modules
COPY --from=build /opt/waymark/dist ./dist
# Templates, styles and example histories are read from where they are written.
COPY workflows ./workflows
COPY apps ./apps
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/service/main.js"]
