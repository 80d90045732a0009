"""Where texts become vectors, and where the vectors of the articles are kept. Nothing here is imported while it is off.

`port` says what an embedder does; `server`, `onnx_folder` and `library` are three; `chosen` makes the one of the
settings; `patience` asks it within a time budget; `schema` and `table` keep the vectors in pgvector, `memory` keeps
them for a measurement.
"""
