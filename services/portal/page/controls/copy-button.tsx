import { useState } from 'preact/hooks';

/** Copies a text, and says that it did. Where the browser forbids it, the text stands beside the button anyway. */
export function CopyButton({ text, label, done }: { readonly text: string; readonly label: string; readonly done: string }) {
  const [copied, setCopied] = useState(false);
  if (!('clipboard' in navigator)) return null;
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return <button type="button" class="button quiet" onClick={() => void copy()}><span aria-live="polite">{copied ? done : label}</span></button>;
}
