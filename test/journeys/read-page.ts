import request from 'supertest';
import type { OpenedService } from './opened-service.js';

/** A page as a reader reads it who has not signed in: `words` is what stands on it, without tags. */
export async function readPage({ app }: OpenedService, path: string) {
  const { status, text: html } = await request(app.getHttpServer()).get(path);
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return { status, html, words: wordsOf(main) };
}

/** A day in the three inputs of a form that is sent by its address. */
export function dayTyped(name: string, [day, month, year]: readonly [string, string, string]): string {
  return new URLSearchParams({ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }).toString();
}

function wordsOf(html: string): string {
  const entities: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ');
}
