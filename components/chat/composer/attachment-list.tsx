import { fileSize } from '../../ui/file-size.ts';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../../words/words.ts';
import type { Attachment } from './attachment.ts';
import type { Attachments } from './use-attachments.ts';

const { attach: says } = words.composer;

/** What is attached, how far it is, and a way to leave it out. */
export function AttachmentList({ attachments }: { attachments: Attachments }) {
  const files = attachments.files.value;
  if (files.length === 0) return null;
  return (
    <ul class="attachments" aria-label={says.list}>
      {files.map((file) => (
        <li key={file.id}>
          <Preview file={file} />
          <State file={file} />
          {file.state.status === 'broken' && (
            <button
              type="button"
              class="link"
              aria-label={says.retryNamed(file.name)}
              onClick={() => attachments.retry(file.id)}
            >
              {says.retry}
            </button>
          )}
          <button
            type="button"
            class="icon-button compact"
            aria-label={says.remove(file.name)}
            title={says.remove(file.name)}
            onClick={() => attachments.remove(file.id)}
          >
            <Icon name="x" size="s" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Preview({ file: { family, preview, state } }: { file: Attachment }) {
  const trouble = state.status === 'refused' || state.status === 'broken';
  return (
    <span class="attached">
      {preview !== '' && !trouble ? (
        <img src={preview} alt="" />
      ) : (
        <Icon name={trouble ? 'circle-alert' : family === 'video' ? 'video' : 'image'} />
      )}
    </span>
  );
}

function State({ file }: { file: Attachment }) {
  const { name, state } = file;
  if (state.status === 'refused' || state.status === 'broken') {
    return (
      <span class="grow trouble-words" role="alert">
        {state.trouble}
      </span>
    );
  }
  return (
    <span class="grow attached-what">
      <bdi class="cut">{name}</bdi>
      <span class="quiet figures" role="status">
        {state.status === 'ready' ? says.ready : state.status === 'checking' ? says.checking : ''}
      </span>
      {state.status === 'uploading' && <Progress file={file} sent={state.sent} />}
    </span>
  );
}

/** A picture goes in one piece, so that nothing is known before it is there; a video tells after each part. */
function Progress({ file: { name, size, family }, sent }: { file: Attachment; sent: number }) {
  return (
    <>
      <span class="quiet figures">
        {family === 'video' ? says.sent(fileSize(sent), fileSize(size)) : says.wholePicture(fileSize(size))}
      </span>
      <progress
        aria-label={says.uploading(name)}
        max={size}
        {...(family === 'video' ? { value: sent } : {})}
      />
    </>
  );
}
