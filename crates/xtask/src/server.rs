//! A server for the built page, on this machine only.
//!
//! ```no_run
//! use std::path::Path;
//! use xtask::server::{Server, Site};
//!
//! # fn main() -> std::io::Result<()> {
//! let site = Site::read(Path::new("target/site"))?;
//! let server = Server::start(site, 0)?;
//! println!("{}", server.address());
//! # Ok(())
//! # }
//! ```

mod site;

use std::convert::Infallible;
use std::io;
use std::net::{self, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use http_body_util::Full;
use hyper::body::{Body, Bytes};
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, VARY,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime::{self, Runtime};
use tokio::sync::oneshot;

use crate::policy;
use site::Stored;
pub use site::{SERVICE_WORKER, Site, is_named_by_content};

/// A running server. When it is dropped it stops, and all its connections end.
pub struct Server {
    address: SocketAddr,
    /// Dropping it stops the server.
    stop: Option<oneshot::Sender<Infallible>>,
    worker: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on 127.0.0.1 at `port`; port 0 takes any free one.
    ///
    /// # Errors
    ///
    /// Fails when the port is taken or may not be used.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
        // Not by the runtime: whoever starts a server may be within one.
        let listener = net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let listener = {
            let _entered = runtime.enter();
            TcpListener::from_std(listener)?
        };
        let (stop, stopped) = oneshot::channel();
        let worker = thread::spawn(move || serve(&runtime, listener, Arc::new(site), stopped));
        Ok(Self {
            address,
            stop: Some(stop),
            worker: Some(worker),
        })
    }

    /// The address of the page, such as `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(worker) = self.worker.take() {
            // It ends only with the process, or by a panic that was reported.
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(worker) = self.worker.take() {
            let _ = worker.join();
        }
    }
}

/// Accepts connections until `stopped`; the runtime ends them when it is dropped.
fn serve(
    runtime: &Runtime,
    listener: TcpListener,
    site: Arc<Site>,
    stopped: oneshot::Receiver<Infallible>,
) {
    runtime.spawn(async move {
        loop {
            // A browser that hung up before it was heard is no reason to stop serving.
            if let Ok((stream, _)) = listener.accept().await {
                let site = Arc::clone(&site);
                let answers = service_fn(move |request| {
                    let response = answer(&site, &request);
                    async move { Ok::<_, Infallible>(response) }
                });
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answers));
            }
        }
    });
    // Nothing is ever sent: the other end is dropped.
    let _ = runtime.block_on(stopped);
}

fn answer<B: Body>(site: &Site, request: &Request<B>) -> Response<Full<Bytes>> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return with_policy(plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n"));
    }
    let response = match site.get(request.uri().path()) {
        Some(stored) => send(stored, accepts_brotli(request)),
        None => plain(StatusCode::NOT_FOUND, "not found\n"),
    };
    with_policy(response)
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    let media_type = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    response
}

fn send(stored: &Stored, accepts_brotli: bool) -> Response<Full<Bytes>> {
    let brotli = stored.brotli().filter(|_| accepts_brotli);
    let is_compressed = brotli.is_some();
    let mut response = Response::new(Full::new(brotli.unwrap_or(stored.plain()).clone()));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(stored.media_type()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(stored.caching()));
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    if is_compressed {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn accepts_brotli<B>(request: &Request<B>) -> bool {
    let accepted = request.headers().get_all(ACCEPT_ENCODING).iter();
    accepted
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|encoding| encoding.split(';').next().unwrap_or_default().trim() == "br")
}

fn with_policy(mut response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    for (name, value) in policy::headers() {
        // Fails only for values that are not ASCII; all of them are written in this crate.
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
