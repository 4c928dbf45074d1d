/*
 * Which keys of a config.json mean which field; the first that is there and not null wins. A dotted key is one of a nested
 * record. The keys of the common families come first; after them those of rarer ones, which change nothing for the others.
 */

export const widthKeys = ['hidden_size', 'n_embd', 'd_model', 'n_embed', 'dim', 'model_dim', 'emb_dim'];

export const layerKeys = ['num_hidden_layers', 'n_layer', 'num_layers', 'n_layers', 'encoder_layers', 'decoder_layers'];

/** Layers of a decoder that stands behind an encoder. */
export const decoderLayerKeys = ['num_decoder_layers', 'decoder_layers'];

export const headKeys = [
  'num_attention_heads',
  'n_head',
  'num_heads',
  'n_heads',
  'encoder_attention_heads',
  'decoder_attention_heads',
];

export const kvHeadKeys = ['num_key_value_heads', 'attn_config.kv_n_heads', 'num_kv_heads', 'n_head_kv'];

export const headDimKeys = ['head_dim', 'd_kv', 'kv_channels'];

/** Width of the dense feed-forward network. `hidden_dim` is DistilBERT's, `ffn_dim` OPT's, `d_inner` XLNet's, `dff` CTRL's. */
export const feedForwardKeys = [
  'intermediate_size',
  'n_inner',
  'd_ff',
  'encoder_ffn_dim',
  'decoder_ffn_dim',
  'ffn_dim',
  'hidden_dim',
  'd_inner',
  'dff',
  'ffn_hidden_size',
];

export const expertWidthKeys = [
  'moe_intermediate_size',
  'size_experts',
  'ffn_config.ffn_hidden_size',
  'expert_intermediate_size',
];

export const expertKeys = [
  'num_local_experts',
  'num_experts',
  'n_routed_experts',
  'moe_num_experts',
  'ffn_config.moe_num_experts',
];

export const topKKeys = [
  'num_experts_per_tok',
  'num_experts_per_token',
  'num_selected_experts',
  'num_selects',
  'moe_k',
  'ffn_config.moe_top_k',
  'moe_topk',
  'moe_top_k',
  'experts_per_token',
  'topk',
];

/** Shared experts as a number of ordinary ones, and as a width of their own. */
export const sharedCountKeys = [
  'n_shared_experts',
  'moe_num_shared_experts',
  'num_shared_experts',
  'num_shared_expert',
];
export const sharedWidthKeys = ['shared_expert_intermediate_size', 'shared_intermediate_size'];

export const maxSeqKeys = [
  'max_position_embeddings',
  'n_positions',
  'n_ctx',
  'max_seq_len',
  'max_sequence_length',
  'seq_length',
  'max_target_positions',
];

export const vocabKeys = ['vocab_size', 'padded_vocab_size', 'n_words'];

export const activationKeys = [
  'hidden_act',
  'activation_function',
  'feed_forward_proj',
  'dense_act_fn',
  'activation',
  'hidden_activation',
  'ffn_config.ffn_act_fn.name',
  'ffn_config.ffn_act_fn',
  'ff_activation',
  'afn',
];

/** Records of a multimodal config that hold the language model. */
export const textConfigKeys = ['text_config', 'llm_config', 'language_config', 'language_model_config', 'decoder'];
