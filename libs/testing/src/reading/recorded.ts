/** Told of each field that is read, by its path: `parties[].phone`. */
export type OnRead = (path: string) => void;

/** How a value is looked at. */
export interface Listening {
  /** Who is told of an item of a list; nobody, where it is not looked at. */
  readonly listener?: (item: object, told: OnRead) => OnRead | undefined;
  /** `{ ...value }` only passes the value on, and looks at none of its own members. */
  readonly passedOnWhole?: boolean;
}

interface Recording extends Required<Listening> {
  readonly onRead: OnRead;
  readonly known: WeakMap<object, object>;
}

interface Original { readonly value: object; readonly path: string; readonly onRead: OnRead }
const originals = new WeakMap<object, Original>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isLeaf = (value: unknown): boolean => !isObject(value) || (Array.isArray(value) && !value.some(isObject));
const below = (path: string, name: string): string => (path ? `${path}.${name}` : name);

function member(recording: Recording, path: string, key: string, value: unknown, isCopy: boolean): unknown {
  if (!isLeaf(value)) return record(recording, value as object, below(path, key));
  if (!(isCopy && path === '' && recording.passedOnWhole)) recording.onRead(below(path, key));
  return value;
}

function element(recording: Recording, path: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  const onRead = recording.listener(value, recording.onRead);
  return onRead ? record({ ...recording, onRead }, value, `${path}[]`) : value;
}

function record(recording: Recording, target: object, path: string): object {
  const known = recording.known.get(target);
  if (known) return known;
  // A spread asks for each member's descriptor and then for the member; nothing else does both.
  let described: PropertyKey | undefined;
  // Over a copy: what is frozen would have to be given as it is.
  const proxy: object = new Proxy<object>(Array.isArray(target) ? [...(target as readonly unknown[])] : { ...target }, {
    getOwnPropertyDescriptor(of, key) {
      described = key;
      return Reflect.getOwnPropertyDescriptor(of, key);
    },
    get(of, key, receiver) {
      const isCopy = described === key;
      described = undefined;
      const value: unknown = Reflect.get(of, key, receiver);
      if (typeof key === 'symbol' || typeof value === 'function') return value;
      if (Array.isArray(of)) return key === 'length' ? value : element(recording, path, value);
      return member(recording, path, key, value, isCopy);
    },
  });
  recording.known.set(target, proxy);
  originals.set(proxy, { value: target, path, onRead: recording.onRead });
  return proxy;
}

/**
 * The same value, which tells of each of its fields that somebody looks at; also of one that is not there. For tests: what
 * is recorded must not be stored, see {@link unrecorded}.
 */
export function recorded<T extends object>(value: T, onRead: OnRead, { listener = (_item, told) => told, passedOnWhole = false }: Listening = {}): T {
  return record({ onRead, listener, passedOnWhole, known: new WeakMap() }, value, '') as T;
}

function tellAll(value: unknown, path: string, onRead: OnRead): void {
  if (isLeaf(value)) return onRead(path);
  if (Array.isArray(value)) return value.forEach(item => tellAll(item, `${path}[]`, onRead));
  for (const [name, inner] of Object.entries(value as object)) tellAll(inner, below(path, name), onRead);
}

/**
 * A value without recordings in it, however deep: what may be stored and cloned. A part of a recorded value that is handed
 * on as it is, as the duties of an agreement in the ruling that confirms it, is restated, and so all of it is read.
 */
export function unrecorded<T>(value: T): T {
  if (!isObject(value)) return value;
  const original = originals.get(value);
  if (original) {
    if (original.path) tellAll(original.value, original.path, original.onRead);
    return original.value as T;
  }
  if (Array.isArray(value)) return value.map(unrecorded) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, unrecorded(inner)])) as T;
}
