// The sentences of the house, read from the files it reads them from itself: a story finds what a
// page says by its key and never carries a copy of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Lang = 'en' | 'ko' | 'es' | 'fr';
type Args = Record<string, string | number>;

const FOLDER = join(__dirname, '..', '..', 'locales');
const read = new Map<Lang, Map<string, string>>();

/** What a page says for `key`, with the values a page would put in. */
export function say(lang: Lang, key: string, args: Args = {}): string {
  return fill(lang, message(lang, key), (name) => {
    const value = args[name];
    if (value === undefined) throw new Error(`${lang}: ${key} wants { $${name} }`);
    return value;
  });
}

/** Finds what a page says for `key` whatever stands where values are left out. */
export function like(lang: Lang, key: string, args: Args = {}): RegExp {
  const anything = '\u0000';
  const known = (name: string) => args[name] ?? anything;
  // A choice by number is open as long as the number is: one sentence for each way it can go.
  const ways = Object.values(args).some((it) => typeof it === 'number') ? [message(lang, key)] : variants(message(lang, key));
  const patterns = ways.map((text) => escaped(fill(lang, text, known)).replaceAll(anything, '.+?'));
  return new RegExp(`^\\s*(?:${patterns.join('|')})\\s*$`);
}

function message(lang: Lang, key: string): string {
  const found = messages(lang).get(key);
  if (found === undefined) throw new Error(`${lang}: there is no text ${key}`);
  return found;
}

function messages(lang: Lang): Map<string, string> {
  const known = read.get(lang);
  if (known) return known;
  const all = new Map<string, string>();
  for (const file of readdirSync(join(FOLDER, lang)).filter((name) => name.endsWith('.ftl'))) {
    let key = '';
    for (const line of readFileSync(join(FOLDER, lang, file), 'utf8').split('\n')) {
      const begins = /^([a-z][a-z0-9_-]*) *= ?(.*)$/i.exec(line);
      if (begins) all.set((key = begins[1]!), begins[2]!);
      else if (key && /^(\s|\}|$)/.test(line)) all.set(key, `${all.get(key)}\n${line.replace(/^ {4}/, '')}`);
      else key = '';
    }
  }
  for (const [key, text] of all) all.set(key, text.trim());
  read.set(lang, all);
  return all;
}

// A choice ends with a brace at the beginning of a line; braces within a branch never stand there.
const CHOICE = /\{ *\$(\w+) *->([\s\S]*?)\n\s*\}/;
const BRANCH = /\*?\[\s*(\w+)\s*\] ?([^\n]*)/g;

function fill(lang: Lang, text: string, value: (name: string) => string | number): string {
  const whole = CHOICE.exec(text);
  if (whole) {
    const chosen = branch(lang, whole[2]!, value(whole[1]!));
    return fill(lang, text.replace(whole[0], () => chosen), value);
  }
  return text
    .replace(/\{ *JOSA\(\$(\w+), *"(.+?)"\) *\}/g, (_, name, pair) => withParticle(String(value(name)), pair))
    .replace(/\{ *\$(\w+) *\}/g, (_, name) => String(value(name)));
}

function branch(lang: Lang, text: string, value: string | number): string {
  const branches = [...text.matchAll(BRANCH)];
  const category = typeof value === 'number' ? new Intl.PluralRules(lang).select(value) : value;
  const exact = branches.find((it) => it[1] === String(value));
  const found = exact ?? branches.find((it) => it[1] === category) ?? branches.find((it) => it[0].startsWith('*'));
  return found?.[2] ?? '';
}

function variants(text: string): string[] {
  const whole = CHOICE.exec(text);
  if (!whole) return [text];
  return [...whole[2]!.matchAll(BRANCH)].flatMap((it) => variants(text.replace(whole[0], () => it[2]!)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The particle a Korean reader expects after a word: by whether its last syllable is closed. */
function withParticle(word: string, pair: string): string {
  const last = word.codePointAt(word.length - 1) ?? 0;
  const hangul = last >= 0xac00 && last <= 0xd7a3;
  const closed = hangul ? (last - 0xac00) % 28 !== 0 : /[0136-8bklmnprt]$/i.test(word);
  return word + (closed ? pair[0] : pair[1]);
}
