// A browser starts WebAssembly and workers from JavaScript only, and lets nothing else allow their addresses; the rest is Rust.
const show = (id, shown) => document.getElementById(id)?.toggleAttribute("hidden", !shown);

show("loading", true);
show("not-started", false);

const at = (name) => new URL(name, import.meta.url);

const compile = async (name) => {
  const response = await fetch(at(name));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  // A server that does not know WebAssembly sends it as something else.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
};

// Where the parts of the page are. The single file carries them, and says so in `single.js`.
const parts = globalThis.zajednoParts ?? {
  web: () => import("./zajedno_web.js"),
  webModule: () => compile("./zajedno_web_bg.wasm"),
  part: compile,
  worker: at("./worker.js").href,
  workerType: "module",
  serviceWorker: at("./sw.js").href,
};

// The one policy for addresses of scripts: these two, and no other. Where there are no Trusted Types, plain words do.
const allowed = [parts.worker, parts.serviceWorker];
const policy = globalThis.trustedTypes?.createPolicy("zajedno", {
  createScriptURL: (address) => {
    if (!allowed.includes(address)) throw new TypeError(`no script of this page: ${address}`);
    return address;
  },
});
const script = (address) => policy?.createScriptURL(address) ?? address;

const start = async (glue, module) => {
  const [started, compiled] = await Promise.all([glue, module]);
  await started.default({ module_or_path: compiled });
};

// Fetches what was split from the page, by the name that the glue gives it.
globalThis.zajednoPart = parts.part;

// What fails in here comes back to the page as a problem, and does not end it.
globalThis.zajednoContained = (work) => work();

// Gives the registration; nothing where there can be no service worker.
globalThis.zajednoServiceWorker = async () =>
  parts.serviceWorker && navigator.serviceWorker?.register(script(parts.serviceWorker), { updateViaCache: "none" });

const webModule = parts.webModule();

// A key from a secret, slowly: apart from the page, which goes on meanwhile, by the module that is compiled already.
globalThis.zajednoDerive = async (secretView, saltView, memoryKib, passes) => {
  // What comes are views of the module's memory, which may move while this waits, and would be sent whole.
  const [secret, salt] = [secretView.slice(), saltView.slice()];
  const module = await webModule;
  const worker = new Worker(script(parts.worker), { type: parts.workerType });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error("no key could be derived")));
      worker.onerror = ({ message }) => reject(new Error(message ?? "the worker did not start"));
      worker.postMessage({ module, secret, salt, memoryKib, passes }, [secret.buffer]);
    });
  } finally {
    worker.terminate();
  }
};

// Not a static import: a browser that cannot read the glue still reads this file, and says what to do.
start(parts.web(), webModule).catch((problem) => {
  console.error(problem);
  document.getElementById("not-started")?.removeAttribute("data-waiting");
  show("loading", false);
  show("not-started", true);
});
