import type { CDPSession, Page } from '@playwright/test';

/** A part of a closed shadow root as assistive technology meets it: the only way to it that the page does not have. */
export interface ClosedPart {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly focused: boolean;
  readonly backendNodeId: number;
}

interface AxNode {
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const holds = ({ properties }: AxNode, name: string) =>
  properties?.some((each) => each.name === name && each.value.value === true) ?? false;

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** Every part of the page with this role and name, through closed shadow roots too, in the order of the page. */
export async function closedParts(page: Page, role: string, name?: string): Promise<ClosedPart[]> {
  const session = await sessionOf(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .filter((node) => name === undefined || node.name?.value === name)
    .map((node) => ({
      role,
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      disabled: holds(node, 'disabled'),
      focused: holds(node, 'focused'),
      backendNodeId: node.backendDOMNodeId ?? 0,
    }));
}

/** Where the middle of a part lies in the window, after it was brought into view. */
async function middleOf(page: Page, part: ClosedPart): Promise<{ x: number; y: number }> {
  const session = await sessionOf(page);
  const { backendNodeId } = part;
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Clicks a part with the mouse: a press the browser vouches for. */
export async function clickClosed(page: Page, part: ClosedPart): Promise<void> {
  const { x, y } = await middleOf(page, part);
  await page.mouse.click(x, y);
}
