// A browser starts WebAssembly from JavaScript only; everything else is Rust.
const show = (id, shown) => document.getElementById(id)?.toggleAttribute("hidden", !shown);

show("loading", true);
show("not-started", false);

const module = (name) => ({ module_or_path: new URL(name, import.meta.url) });

// Asked for by the page once it can be used.
globalThis.zajednoEngine = async () => {
  const glue = await import("./zajedno_engine.js");
  await glue.default(module("./zajedno_engine_bg.wasm"));
  return glue.Engine;
};

// Not a static import: a browser that cannot read the glue still reads this file, and says what to do.
import("./zajedno_web.js")
  .then((glue) => glue.default(module("./zajedno_web_bg.wasm")))
  .catch((problem) => {
    console.error(problem);
    document.getElementById("not-started")?.removeAttribute("data-waiting");
    show("loading", false);
    show("not-started", true);
  });
