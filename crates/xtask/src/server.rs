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

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response, StatusCode};

use crate::policy;
pub use site::Site;
use site::Stored;

/// A page loads about eight files at once, and a browser keeps connections open.
const WORKERS: usize = 8;

/// A running server. It stops when it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
    port: u16,
}

impl Server {
    /// Serves `site` on 127.0.0.1 at `port`; port 0 takes any free one.
    ///
    /// # Errors
    ///
    /// Fails when the port is taken or may not be used.
    pub fn start(site: Site, port: u16) -> io::Result<Self> {
        let http =
            tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(io::Error::other)?;
        let port = http
            .server_addr()
            .to_ip()
            .ok_or_else(|| io::Error::other("the server has no network address"))?
            .port();
        let http = Arc::new(http);
        let site = Arc::new(site);
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        // A browser that hung up is no reason to stop serving.
                        let _ = answer(&site, request);
                    }
                })
            })
            .collect();
        Ok(Self {
            http,
            workers,
            port,
        })
    }

    /// The address of the page, such as `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}:{}/", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker ends only with the process or by a panic it has reported.
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            let _ = worker.join();
        }
    }
}

fn answer(site: &Site, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(with_headers(Response::from_string("only GET\n"), 405, &[]));
    }
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let Some(stored) = site.get(path) else {
        return request.respond(with_headers(Response::from_string("not found\n"), 404, &[]));
    };
    let headers = [
        ("Content-Type", stored.media_type()),
        ("Cache-Control", stored.caching()),
        ("Vary", "Accept-Encoding"),
    ];
    if let Some(bytes) = brotli_for(&request, stored) {
        let headers = [&headers[..], &[("Content-Encoding", "br")]].concat();
        return request.respond(with_headers(Response::from_data(bytes), 200, &headers));
    }
    request.respond(with_headers(
        Response::from_data(stored.plain()),
        200,
        &headers,
    ))
}

fn brotli_for<'a>(request: &Request, stored: &'a Stored) -> Option<&'a [u8]> {
    let accepts_brotli = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"))
        .flat_map(|header| header.value.as_str().split(','))
        .any(|encoding| encoding.split(';').next().unwrap_or_default().trim() == "br");
    stored.brotli().filter(|_| accepts_brotli)
}

fn with_headers<R: io::Read>(
    response: Response<R>,
    status: u16,
    headers: &[(&str, &str)],
) -> Response<R> {
    let mut response = response
        .with_status_code(StatusCode(status))
        // Everything is in memory: the length is known, and a browser can show how much is left.
        .with_chunked_threshold(usize::MAX);
    for (name, value) in policy::headers() {
        add(&mut response, name, &value);
    }
    for (name, value) in headers {
        add(&mut response, name, value);
    }
    response
}

fn add<R: io::Read>(response: &mut Response<R>, name: &str, value: &str) {
    // Fails only for names and values that are not ASCII; all of ours are written in this crate.
    if let Ok(header) = Header::from_bytes(name, value) {
        response.add_header(header);
    }
}
