import { parseSync } from 'vite';
import type { SourceFile } from './source-files.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** Attributes that are read out or shown. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

/** Properties by which our own parts of the screen are given their texts. */
const GIVEN = new Set(['name', 'word', 'words', 'button']);

const LETTER = /\p{L}/u;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** The literal words that an expression can come to: those of its branches, not those it compares or passes on. */
function wordsIn(node: Node): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as Node[]).map((quasi) => (quasi.value as { readonly cooked: string }).cooked);
    case 'ConditionalExpression':
      return [...wordsIn(node.consequent as Node), ...wordsIn(node.alternate as Node)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return isComparison(node) ? [] : [...wordsIn(node.left as Node), ...wordsIn(node.right as Node)];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return wordsIn(node.expression as Node);
    default:
      return [];
  }
}

function isComparison({ operator }: Node): boolean {
  return typeof operator === 'string' && /^(===?|!==?|[<>]=?|in|instanceof)$/.test(operator);
}

/** Whether an attribute of an element holds text: `name` of an input does not, that of a part of ours does. */
function isText(attribute: string, element: string): boolean {
  if (SPOKEN.has(attribute)) return true;
  const ofOurs = /^[A-Z]/.test(element);
  return ofOurs && element !== 'Icon' && GIVEN.has(attribute);
}

function literalsAt(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node.value)];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    const children = (node.children as Node[]).filter(({ type }) => type === 'JSXExpressionContainer');
    return children.flatMap(wordsIn);
  }
  if (node.type !== 'JSXOpeningElement') return [];
  const element = String((node.name as Node).name ?? '');
  return (node.attributes as Node[]).flatMap((attribute) => {
    if (attribute.type !== 'JSXAttribute' || !isNode(attribute.value)) return [];
    return isText(String((attribute.name as Node).name), element) ? wordsIn(attribute.value) : [];
  });
}

/** The words that a file shows or has read out without the catalogue, each with its line. */
export function literalWords({ path, text }: SourceFile): string[] {
  const { program, errors } = parseSync(path, text, { lang: 'tsx' });
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  const visit = (node: Node): void => {
    const line = text.slice(0, node.start).split('\n').length;
    for (const literal of literalsAt(node).filter((each) => LETTER.test(each)))
      found.push(`${path}:${line} says “${literal.trim()}”: words go into components/words`);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program as unknown as Node);
  return found;
}
