package coterie.directory;

/// A file of an output directory, as the manifest lists it.
///
/// @param file its path inside the directory, with `/`
/// @param bytes its size
/// @param sha256 of its bytes, in hex
record RunFile(String file, long bytes, String sha256) {}
