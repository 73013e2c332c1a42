// The first that onnxruntime-node's install script does is to call this. The libraries that it would then fetch (CUDA's,
// from NuGet, checked against nothing) are of no use to isnad.
exports.bootstrap = () => process.exit(0);
