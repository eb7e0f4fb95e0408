//! A new site means a new binary: the files are embedded.

fn main() {
    println!("cargo:rerun-if-changed=../target/site");
}
