// The single file carries its parts within itself, in elements: packed where they are large, and reached without a request.
const text = (id) => document.getElementById(id).textContent;

const unpack = async (id) => {
  const packed = Uint8Array.from(atob(text(id)), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
const compile = async (id) => WebAssembly.compile(await unpack(id));

// A list that a person may take away needs an address, where the page looks for one.
const giveAddress = async ({ id }) => {
  const address = document.createElement("meta");
  address.name = id;
  address.content = URL.createObjectURL(new Blob([await unpack(id)], { type: "application/json" }));
  document.head.append(address);
};

const web = async () => {
  await Promise.all(Array.from(document.querySelectorAll("[id$='/list.json']"), giveAddress));
  return { default: zajednoWebGlue };
};

globalThis.zajednoData = (name) => unpack(`data:${name}`);
globalThis.zajednoParts = {
  web,
  webModule: () => compile("web-module"),
  part: (name) => compile(`part:${name}`),
  engine: async () => ({ default: zajednoEngineGlue, Engine: zajednoEngineGlue.Engine }),
  engineModule: () => compile("engine-module"),
  // Browsers start no module from a text on a page that is itself a file.
  workerType: "classic",
  worker: URL.createObjectURL(new Blob([text("web-glue"), text("worker")], { type: "text/javascript" })),
};
