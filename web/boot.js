// A browser starts WebAssembly from JavaScript only; everything else is Rust.
import start from "./zajedno_web.js";

const module_or_path = new URL("./zajedno_web_bg.wasm", import.meta.url);

start({ module_or_path }).catch((problem) => {
  console.error(problem);
  document.getElementById("loading")?.setAttribute("hidden", "");
  document.getElementById("not-started")?.removeAttribute("hidden");
});
