"""The encoder that all networks of isnad share: BERT's, its parameters under BERT's names."""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from .dropout import PooledDropout

MASKED = -1e4
"""What is added to the score of a place that holds only padding."""


@dataclass(frozen=True)
class Size:
    """Numbers of a `config.json`."""

    vocabulary: int
    hidden: int
    layers: int
    heads: int
    between: int
    places: int
    types: int
    epsilon: float
    dropout: float = 0.1

    @staticmethod
    def of(config: Path) -> "Size":
        """The size that a network's `config.json` tells."""
        told = json.loads(config.read_text(encoding="utf-8"))
        return Size(
            vocabulary=told["vocab_size"],
            hidden=told["hidden_size"],
            layers=told["num_hidden_layers"],
            heads=told["num_attention_heads"],
            between=told["intermediate_size"],
            places=told["max_position_embeddings"],
            types=told["type_vocab_size"],
            epsilon=told["layer_norm_eps"],
        )


class Embeddings(nn.Module):
    """Ids of pieces and their types → vectors."""

    def __init__(self, size: Size):
        super().__init__()
        self.word_embeddings = nn.Embedding(size.vocabulary, size.hidden)
        self.position_embeddings = nn.Embedding(size.places, size.hidden)
        self.token_type_embeddings = nn.Embedding(size.types, size.hidden)
        self.LayerNorm = nn.LayerNorm(size.hidden, size.epsilon)
        self.dropout = PooledDropout(size.dropout)

    def forward(self, ids: Tensor, types: Tensor) -> Tensor:
        places = self.position_embeddings(torch.arange(ids.shape[1]))[None]
        return self.dropout(self.LayerNorm(self.word_embeddings(ids) + places + self.token_type_embeddings(types)))


class SelfAttention(nn.Module):
    """What each piece takes from the others."""

    def __init__(self, size: Size):
        super().__init__()
        self.query = nn.Linear(size.hidden, size.hidden)
        self.key = nn.Linear(size.hidden, size.hidden)
        self.value = nn.Linear(size.hidden, size.hidden)
        self.heads = size.heads
        self.width = size.hidden // size.heads

    def forward(self, vectors: Tensor, mask: Tensor) -> Tensor:
        batch, pieces, hidden = vectors.shape

        def split(linear: nn.Linear) -> Tensor:
            return linear(vectors).view(batch, pieces, self.heads, self.width).transpose(1, 2)

        query, key, value = split(self.query), split(self.key), split(self.value)
        mask = mask.to(query.dtype)
        # Written out, it trains faster on a CPU than the fused kernel does, and exports to a smaller graph.
        if torch.is_grad_enabled() or torch.onnx.is_in_onnx_export():
            scores = torch.matmul(query, key.transpose(-1, -2)) * self.width**-0.5 + mask
            mixed = torch.matmul(torch.softmax(scores, -1, dtype=scores.dtype), value)
        else:
            mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return mixed.transpose(1, 2).reshape(batch, pieces, hidden)


class Output(nn.Module):
    """A linear layer whose result is added to what went in."""

    def __init__(self, inputs: int, size: Size):
        super().__init__()
        self.dense = nn.Linear(inputs, size.hidden)
        self.LayerNorm = nn.LayerNorm(size.hidden, size.epsilon)
        self.dropout = PooledDropout(size.dropout)

    def forward(self, vectors: Tensor, before: Tensor) -> Tensor:
        return self.LayerNorm(before + self.dropout(self.dense(vectors)))


class Attention(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.self = SelfAttention(size)
        self.output = Output(size.hidden, size)

    def forward(self, vectors: Tensor, mask: Tensor) -> Tensor:
        return self.output(self.self(vectors, mask), vectors)


class Intermediate(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.dense = nn.Linear(size.hidden, size.between)

    def forward(self, vectors: Tensor) -> Tensor:
        return functional.gelu(self.dense(vectors))


class Layer(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.attention = Attention(size)
        self.intermediate = Intermediate(size)
        self.output = Output(size.between, size)

    def forward(self, vectors: Tensor, mask: Tensor) -> Tensor:
        vectors = self.attention(vectors, mask)
        return self.output(self.intermediate(vectors), vectors)


class Layers(nn.Module):
    def __init__(self, size: Size):
        super().__init__()
        self.layer = nn.ModuleList(Layer(size) for _ in range(size.layers))


class Encoder(nn.Module):
    """Ids, mask and types [batch, pieces] → vectors [batch, pieces, hidden]."""

    frozen = 0
    """How many of the lower layers carry no gradient; if any, the embeddings carry none either."""

    def __init__(self, size: Size):
        super().__init__()
        self.size = size
        self.embeddings = Embeddings(size)
        self.encoder = Layers(size)

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        added = (1 - mask[:, None, None, :].float()) * MASKED
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.frozen == 0):
            vectors = self.embeddings(ids, types)
            for layer in self.encoder.layer[: self.frozen]:
                vectors = layer(vectors, added)
        for layer in self.encoder.layer[self.frozen :]:
            vectors = layer(vectors, added)
        return vectors
