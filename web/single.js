// The single file carries everything within itself, packed: here it is unpacked and started, without a request.
const text = (id) => document.getElementById(id).textContent;

// Nothing but what was packed runs, whatever is allowed here: the policy of the page names each script by its digest.
const scripts = globalThis.trustedTypes?.createPolicy("zajedno-packed", { createScript: (script) => script });

// Gives nothing when what is packed is not whole or was changed.
const unpack = async () => {
  const module = Uint8Array.from(atob(text("unpacker")), (letter) => letter.charCodeAt(0));
  const stream = new Blob([module]).stream().pipeThrough(new DecompressionStream("gzip"));
  await zajednoUnpacker({ module_or_path: await new Response(stream).arrayBuffer() });
  return zajednoUnpacker.Pack.open(text("packed"));
};

const start = (pack) => {
  const words = (name) => new TextDecoder().decode(pack.file(name));
  const run = (name, type) => {
    const script = document.createElement("script");
    script.type = type;
    script.text = scripts?.createScript(words(name)) ?? words(name);
    document.head.append(script);
  };
  const compile = async (name) => WebAssembly.compile(pack.file(name));

  const sheet = document.createElement("style");
  sheet.textContent = words("style");
  document.head.append(sheet);

  // A list that a person may take away needs an address, where the page looks for one.
  for (const name of pack.names().filter((name) => name.endsWith("/list.json"))) {
    const address = document.createElement("meta");
    address.name = name;
    address.content = URL.createObjectURL(new Blob([pack.file(name)], { type: "application/json" }));
    document.head.append(address);
  }

  run("web-glue", "");
  globalThis.zajednoData = async (name) => pack.file(`data:${name}`);
  globalThis.zajednoParts = {
    web: async () => ({ default: zajednoWebGlue }),
    webModule: () => compile("web-module"),
    part: (name) => compile(`part:${name}`),
    // Browsers start no module from a text on a page that is itself a file.
    workerType: "classic",
    worker: URL.createObjectURL(new Blob([words("web-glue"), words("worker")], { type: "text/javascript" })),
  };
  run("boot", "module");
};

// What is said in place of the page. That it did not start waits until then, since a start takes a moment.
unpack()
  .then((pack) => {
    if (pack) return start(pack);
    document.querySelector("main").replaceChildren(document.getElementById("damaged").content);
  })
  .catch((problem) => {
    console.error(problem);
    document.getElementById("not-started")?.removeAttribute("data-waiting");
  });
