//! What the server sends, byte by byte.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may panic")]

use std::fs;
use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use xtask::policy;
use xtask::server::{Server, Site};

/// A built page of a few files, one of them compressed as well.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("data")).unwrap();
    let files = [
        ("index.html", "page"),
        ("a.1.wasm", "module"),
        ("sw.js", "worker"),
        ("data/b.1.json", "plain"),
        ("data/b.1.json.br", "small"),
    ];
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
    }
    folder
}

fn start(name: &str) -> Server {
    Server::start(Site::read(&folder(name)).unwrap(), 0).unwrap()
}

fn connect(server: &Server) -> TcpStream {
    let address = server.address();
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    TcpStream::connect(host).unwrap()
}

/// Sends one request and gives back the response, headers in lower case.
fn ask(server: &Server, line: &str, header: &str) -> (String, String) {
    let mut stream = connect(server);
    write!(
        stream,
        "{line} HTTP/1.1\r\nhost: localhost\r\n{header}connection: close\r\n\r\n"
    )
    .unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), body.to_owned())
}

struct Case {
    line: &'static str,
    header: &'static str,
    status: &'static str,
    part: &'static str,
    body: &'static str,
}

const fn case(
    (line, header): (&'static str, &'static str),
    (status, part, body): (&'static str, &'static str, &'static str),
) -> Case {
    Case {
        line,
        header,
        status,
        part,
        body,
    }
}

const BROTLI: &str = "accept-encoding: gzip, br;q=1.0\r\n";
const OK: &str = "200 ok";
const MISSING: (&str, &str, &str) = ("404 not found", "", "not found\n");
const REFUSED: (&str, &str, &str) = ("405 method not allowed", "", "only GET and HEAD\n");

/// Request and its header; then status, part of the headers, and body of the response.
const CASES: &[Case] = &[
    case(
        ("GET /", ""),
        (OK, "content-type: text/html; charset=utf-8", "page"),
    ),
    case(
        ("GET /?from=test", ""),
        (OK, "cache-control: no-cache", "page"),
    ),
    case(("HEAD /", ""), (OK, "content-length: 4", "")),
    case(
        ("GET /a.1.wasm", BROTLI),
        (OK, "content-type: application/wasm", "module"),
    ),
    case(("GET /a.1.wasm", ""), (OK, "immutable", "module")),
    case(
        ("GET /sw.js", ""),
        (OK, "cache-control: no-cache", "worker"),
    ),
    case(
        ("GET /data/b.1.json", ""),
        (OK, "content-type: application/json", "plain"),
    ),
    case(
        ("GET /data/b.1.json", BROTLI),
        (OK, "content-encoding: br", "small"),
    ),
    case(("GET /data/b.1.json.br", ""), MISSING),
    case(("GET /../kinds/index.html", ""), MISSING),
    case(("POST /", ""), REFUSED),
];

#[test]
fn each_kind_of_request_gets_its_answer() {
    let server = start("kinds");
    for Case {
        line,
        header,
        status,
        part,
        body,
    } in CASES
    {
        let (head, received) = ask(&server, line, header);
        assert!(
            head.starts_with(&format!("http/1.1 {status}\r\n")),
            "{line}: {head}"
        );
        assert!(head.contains(part), "{line}: {head}");
        assert_eq!(received, *body, "{line}");
        for (name, value) in policy::headers() {
            let expected = format!("{name}: {value}").to_lowercase();
            assert!(
                head.lines().any(|line| line == expected),
                "{line}: no {expected} in {head}"
            );
        }
    }
}

/// Browsers open connections that they may need later.
#[test]
fn idle_connections_keep_nobody_waiting() {
    let server = start("idle");
    let _idle: Vec<_> = (0..50).map(|_| connect(&server)).collect();
    assert_eq!(ask(&server, "GET /", "").1, "page");
}

#[test]
fn a_server_that_is_dropped_ends_its_connections() {
    let server = start("dropped");
    let mut open = connect(&server);
    assert_eq!(ask(&server, "GET /", "").1, "page");
    drop(server);
    let ended = open.read(&mut [0]);
    assert!(matches!(ended, Ok(0) | Err(_)), "{ended:?}");
}

#[test]
fn a_folder_without_a_page_is_refused_with_what_to_do() {
    let folder = folder("empty");
    fs::remove_file(folder.join("index.html")).unwrap();
    let problem = Site::read(&folder).err().unwrap();
    assert_eq!(problem.kind(), io::ErrorKind::NotFound);
    assert!(
        problem
            .to_string()
            .ends_with("has no index.html: run `cargo xtask build`"),
        "{problem}"
    );
}
