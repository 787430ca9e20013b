// Derives one key beside the page, with the module that the page has compiled. No key says that it could not.
import init, { derive } from "./zajedno_web.js";

globalThis.onmessage = ({ data }) =>
  init({ module_or_path: data.module })
    .then(() => derive(data.secret, data.salt, data.memoryKib, data.passes))
    .catch(() => undefined)
    .then((key) => globalThis.postMessage(key));
