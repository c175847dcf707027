import { Icon } from '../../ui/icon.tsx';
import type { Attachment, Attachments } from './use-attachments.ts';

/** What is attached, how far it is, and a way to leave it out. */
export function AttachmentList({ attachments }: { attachments: Attachments }) {
  const files = attachments.files.value;
  if (files.length === 0) return null;
  return (
    <ul class="attachments" aria-label="Attached">
      {files.map((file) => (
        <li key={file.id}>
          <Icon name={file.trouble === '' ? 'image' : 'circle-alert'} size="s" />
          <State file={file} />
          <button
            type="button"
            class="icon-button compact"
            aria-label={`Remove ${file.name}`}
            title="Remove"
            onClick={() => attachments.remove(file.id)}
          >
            <Icon name="x" size="s" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function State({ file }: { file: Attachment }) {
  if (file.trouble !== '') {
    return (
      <span class="grow trouble-words" role="alert">
        {file.trouble}
      </span>
    );
  }
  return (
    <>
      <bdi class="cut">{file.name}</bdi>
      <span class="grow quiet" role="status">
        {file.uploaded ? 'ready' : 'uploading…'}
      </span>
    </>
  );
}
