// onnxruntime-node's install script asks for this before it is ended.
