/* Written by `npm run compile` from src/engine/wasm. */
export function instantiate(imports) {

  var bufferView;
  var base64ReverseLookup = new Uint8Array(123/*'z'+1*/);
  for (var i = 25; i >= 0; --i) {
    base64ReverseLookup[48+i] = 52+i; // '0-9'
    base64ReverseLookup[65+i] = i; // 'A-Z'
    base64ReverseLookup[97+i] = 26+i; // 'a-z'
  }
  base64ReverseLookup[43] = 62; // '+'
  base64ReverseLookup[47] = 63; // '/'
  /** @noinline Inlining this function would mean expanding the base64 string 4x times in the source code, which Closure seems to be happy to do. */
  function base64DecodeToExistingUint8Array(uint8Array, offset, b64) {
    var b1, b2, i = 0, j = offset, bLength = b64.length, end = offset + (bLength*3>>2) - (b64[bLength-2] == '=') - (b64[bLength-1] == '=');
    for (; i < bLength; i += 4) {
      b1 = base64ReverseLookup[b64.charCodeAt(i+1)];
      b2 = base64ReverseLookup[b64.charCodeAt(i+2)];
      uint8Array[j++] = base64ReverseLookup[b64.charCodeAt(i)] << 2 | b1 >> 4;
      if (j < end) uint8Array[j++] = b1 << 4 | b2 >> 2;
      if (j < end) uint8Array[j++] = b2 << 6 | base64ReverseLookup[b64.charCodeAt(i+3)];
    }
    return uint8Array;
  }
function initActiveSegments(imports) {
  base64DecodeToExistingUint8Array(bufferView, 1024, "AAAAAAAAAAAAAAAA");
  base64DecodeToExistingUint8Array(bufferView, 1040, "AAAAAAAAAAAAAAAAAAAAAA==");
  base64DecodeToExistingUint8Array(bufferView, 1056, "AAAAAAAAAAAAAAAAAAAAAA==");
  base64DecodeToExistingUint8Array(bufferView, 1072, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  base64DecodeToExistingUint8Array(bufferView, 1136, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
}
function wasm2js_trap() { throw new Error('abort'); }

  function wasm2js_memory_copy(dest, source, size) {
    // TODO: traps on invalid things
    bufferView.copyWithin(dest, source, source + size);
  }
      
  function wasm2js_memory_fill(dest, value, size) {
    dest = dest >>> 0;
    size = size >>> 0;
    if (dest + size > bufferView.length) throw "trap: invalid memory.fill";
    bufferView.fill(value, dest, dest + size);
  }
      
function asmFunc(imports) {
 var env = imports.env;
 var memory = env.memory;
 var buffer = memory.buffer;
 memory.grow = __wasm_memory_grow;
 var HEAP8 = new Int8Array(buffer);
 var HEAP16 = new Int16Array(buffer);
 var HEAP32 = new Int32Array(buffer);
 var HEAPU8 = new Uint8Array(buffer);
 var HEAPU16 = new Uint16Array(buffer);
 var HEAPU32 = new Uint32Array(buffer);
 var HEAPF32 = new Float32Array(buffer);
 var HEAPF64 = new Float64Array(buffer);
 var Math_imul = Math.imul;
 var Math_fround = Math.fround;
 var Math_abs = Math.abs;
 var Math_clz32 = Math.clz32;
 var Math_min = Math.min;
 var Math_max = Math.max;
 var Math_floor = Math.floor;
 var Math_ceil = Math.ceil;
 var Math_trunc = Math.trunc;
 var Math_sqrt = Math.sqrt;
 var global$0 = 0;
 var global$1 = 0;
 var global$2 = 0;
 var global$3 = 0;
 var global$4 = 0;
 var global$5 = 0;
 var global$6 = 0;
 var global$7 = 0;
 var global$8 = 0;
 var global$9 = 0.0;
 var global$10 = 0.0;
 var global$11 = 0;
 var global$12 = 0;
 var global$13 = 0;
 var global$14 = 0;
 var global$15 = 0;
 var global$16 = 0;
 var global$17 = 0;
 var global$18 = 0;
 var global$19 = 0;
 var global$20 = 0;
 var global$21 = 0;
 var global$22 = 0;
 var global$23 = 0;
 var global$24 = 0;
 var global$25 = 0;
 var global$26 = 0;
 var global$27 = 0;
 var global$28 = 0;
 var global$29 = 0;
 var global$30 = 0;
 var global$31 = 0;
 var global$32 = 0;
 var global$33 = 0;
 var global$34 = 0;
 var global$35 = 0;
 var global$36 = 0;
 var global$37 = 0;
 var global$38 = 0;
 var global$39 = 0;
 var global$40 = 0;
 var global$41 = 0;
 var global$42 = 0;
 var global$43 = 0;
 var global$44 = 0;
 var global$45 = 0;
 var global$46 = 0;
 var global$47 = 0;
 var global$48 = 0;
 var global$49 = 0;
 var global$50 = 0;
 var global$51 = 0.0;
 var global$52 = -1;
 var global$53 = 0;
 var global$54 = 0;
 var global$55 = 0;
 var global$56 = 0;
 var global$57 = 0;
 var global$58 = 0;
 var global$59 = 0;
 var global$60 = 0;
 var global$61 = 0;
 var global$62 = 0;
 var global$63 = 0;
 var global$64 = 0;
 var global$65 = 0;
 var global$66 = 0;
 var global$67 = Infinity;
 var global$68 = 0;
 var global$69 = 0;
 var global$70 = 0;
 var global$71 = 0;
 var global$72 = -1.0;
 var global$73 = 0;
 var global$74 = 0;
 var global$75 = 0;
 var global$76 = 0;
 var global$77 = 0;
 var global$78 = 0;
 var global$79 = 0;
 var global$80 = 0;
 var global$81 = 0;
 var global$82 = 0;
 var global$83 = 0;
 var global$84 = 0;
 var global$85 = 0;
 var global$86 = 0;
 var global$87 = 0;
 var global$88 = 0.0;
 var global$89 = 0;
 var global$90 = 0;
 var global$91 = 0;
 var global$92 = 0;
 var global$93 = 0;
 var global$94 = 0;
 var global$95 = 0;
 var global$96 = 0;
 var global$97 = 0;
 var global$98 = 0;
 var global$99 = 0;
 var global$55$hi = 0;
 var i64toi32_i32$HIGH_BITS = 0;
 function $0($0_1, $1_1, $2_1) {
  var $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0;
  $7_1 = $1_1;
  $1_1 = $0_1;
  label : while (1) {
   if (($1_1 | 0) < ($7_1 | 0)) {
    $5_1 = HEAP32[(global$21 + ($1_1 << 2 | 0) | 0) >> 2];
    $3_1 = $3_1 + (HEAP32[(global$16 + (($5_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + ($5_1 << 2 | 0) | 0) >> 2] | 0) | 0;
    $1_1 = $1_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  $1_1 = -1;
  if (($3_1 | 0) > (1 | 0)) {
   if (global$99) {
    $1_1 = global$97 << 2 | 0;
    HEAP32[($1_1 + global$34 | 0) >> 2] = $2_1;
    HEAP32[(global$96 + $1_1 | 0) >> 2] = $3_1;
   }
   $1_1 = global$97;
   global$97 = $1_1 + 1 | 0;
  }
  label2 : while (1) {
   if (($0_1 | 0) < ($7_1 | 0)) {
    $3_1 = HEAP32[(global$21 + ($0_1 << 2 | 0) | 0) >> 2];
    $5_1 = HEAP32[(global$16 + (($3_1 + 1 | 0) << 2 | 0) | 0) >> 2];
    $3_1 = HEAP32[(global$16 + ($3_1 << 2 | 0) | 0) >> 2];
    label1 : while (1) {
     if (($3_1 | 0) < ($5_1 | 0)) {
      block : {
       if (!global$99) {
        if (($1_1 | 0) >= (0 | 0)) {
         global$98 = global$98 + 1 | 0
        }
        break block;
       }
       if (($1_1 | 0) < (0 | 0)) {
        $4_1 = global$30 + ($3_1 << 2 | 0) | 0;
        HEAP32[$4_1 >> 2] = HEAP32[$4_1 >> 2] + $2_1 | 0;
        break block;
       }
       $4_1 = global$98 << 2 | 0;
       HEAP32[($4_1 + global$32 | 0) >> 2] = $1_1;
       $6_1 = global$33 + $4_1 | 0;
       $4_1 = global$31 + ($3_1 << 2 | 0) | 0;
       HEAP32[$6_1 >> 2] = HEAP32[$4_1 >> 2];
       $6_1 = global$98;
       global$98 = $6_1 + 1 | 0;
       HEAP32[$4_1 >> 2] = $6_1;
      }
      $3_1 = $3_1 + 1 | 0;
      continue label1;
     }
     break label1;
    };
    $0_1 = $0_1 + 1 | 0;
    continue label2;
   }
   break label2;
  };
 }
 
 function $1($0_1, $1_1, $2_1, $3_1) {
  var $4_1 = 0, $5_1 = 0, $6_1 = 0;
  $4_1 = global$56;
  if (!$4_1) {
   $4_1 = global$0;
   global$0 = ($4_1 + 1039 | 0) & -16 | 0;
   $5_1 = __wasm_memory_size() << 16 | 0;
   if ($5_1 >>> 0 < global$0 >>> 0) {
    $5_1 = (__wasm_memory_grow(((global$0 - $5_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
   } else {
    $5_1 = 0
   }
   if ($5_1) {
    wasm2js_trap()
   }
   label : while (1) {
    if ($6_1 >>> 0 < 31 >>> 0) {
     $5_1 = $4_1 + ($6_1 << 5 | 0) | 0;
     $6_1 = $6_1 + 1 | 0;
     HEAP32[($5_1 + 16 | 0) >> 2] = $4_1 + ($6_1 << 5 | 0) | 0;
     continue label;
    }
    break label;
   };
   HEAP32[($4_1 + 1008 | 0) >> 2] = 0;
  }
  global$56 = HEAP32[($4_1 + 16 | 0) >> 2];
  HEAP32[$4_1 >> 2] = $0_1;
  HEAP32[($4_1 + 4 | 0) >> 2] = $1_1;
  HEAP32[($4_1 + 8 | 0) >> 2] = $2_1;
  HEAP32[($4_1 + 12 | 0) >> 2] = $3_1;
  return $4_1;
 }
 
 function $2($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0;
  $3_1 = HEAP32[($0_1 + 8 | 0) >> 2];
  $2_1 = HEAP32[($3_1 + 4 | 0) >> 2];
  $1_1 = $2_1;
  label : while (1) {
   if (!HEAP32[$1_1 >> 2]) {
    $1_1 = $1_1 + 4 | 0;
    continue label;
   }
   break label;
  };
  $1_1 = Math_clz32(HEAP32[$1_1 >> 2]) + ((($1_1 - $2_1 | 0) >>> 2 | 0) << 5 | 0) | 0;
  $3_1 = Math_clz32(HEAP32[(HEAP32[$3_1 >> 2] + ($1_1 << 2 | 0) | 0) >> 2]) + ($1_1 << 5 | 0) | 0;
  $4_1 = HEAP32[($0_1 + 4 | 0) >> 2] + ($3_1 << 2 | 0) | 0;
  $2_1 = HEAP32[$4_1 >> 2];
  $1_1 = HEAP32[($2_1 + 16 | 0) >> 2];
  block : {
   if (($1_1 | 0) == ($2_1 | 0)) {
    HEAP32[$4_1 >> 2] = 0;
    $2_1 = 1;
    break block;
   }
   HEAP32[($2_1 + 16 | 0) >> 2] = HEAP32[($1_1 + 16 | 0) >> 2];
   $2_1 = 0;
  }
  if ($2_1) {
   block1 : {
    $4_1 = HEAP32[($0_1 + 8 | 0) >> 2];
    $2_1 = $3_1 >>> 5 | 0;
    $5_1 = HEAP32[$4_1 >> 2] + ($2_1 << 2 | 0) | 0;
    $3_1 = HEAP32[$5_1 >> 2] & ((-2147483648 >>> $3_1 | 0) ^ -1 | 0) | 0;
    HEAP32[$5_1 >> 2] = $3_1;
    if ($3_1) {
     break block1
    }
    $3_1 = HEAP32[($4_1 + 4 | 0) >> 2] + (($2_1 >>> 5 | 0) << 2 | 0) | 0;
    HEAP32[$3_1 >> 2] = HEAP32[$3_1 >> 2] & ((-2147483648 >>> $2_1 | 0) ^ -1 | 0) | 0;
   }
  }
  HEAP32[($1_1 + 16 | 0) >> 2] = global$56;
  global$56 = $1_1;
  HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] - 1 | 0;
  return $1_1;
 }
 
 function $3($0_1, $1_1, $2_1) {
  var $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0.0, $9_1 = 0;
  $7_1 = HEAP32[($1_1 + 4 | 0) >> 2];
  $6_1 = HEAP32[$1_1 >> 2];
  $8_1 = global$51 + HEAPF64[(global$11 + (HEAPU16[(global$14 + ($6_1 << 1 | 0) | 0) >> 1] << 3 | 0) | 0) >> 3];
  $9_1 = HEAP32[($1_1 + 8 | 0) >> 2];
  $1_1 = HEAP32[($0_1 + 12 | 0) >> 2];
  $4_1 = HEAP32[(HEAP32[($0_1 + 28 | 0) >> 2] + ($1_1 << 2 | 0) | 0) >> 2];
  $3_1 = HEAP32[($0_1 + 24 | 0) >> 2];
  HEAP32[($0_1 + 12 | 0) >> 2] = $1_1 + 1 | 0;
  $1_1 = $1_1 + $3_1 | 0;
  label : while (1) {
   if (($1_1 | 0) != (HEAP32[($0_1 + 24 | 0) >> 2] | 0)) {
    $5_1 = HEAP32[($0_1 + 16 | 0) >> 2] + ((HEAP32[($0_1 + 20 | 0) >> 2] & ($1_1 - 1 | 0) | 0) << 4 | 0) | 0;
    if (HEAPF64[$5_1 >> 3] < $8_1) {
     $3_1 = 1
    } else {
     $3_1 = (HEAP32[(HEAP32[($5_1 + 8 | 0) >> 2] + 8 | 0) >> 2] | 0) < ($9_1 | 0) & HEAPF64[$5_1 >> 3] == $8_1 | 0
    }
    if (!$3_1) {
     $3_1 = HEAP32[($0_1 + 16 | 0) >> 2] + (($1_1 & HEAP32[($0_1 + 20 | 0) >> 2] | 0) << 4 | 0) | 0;
     HEAPF64[$3_1 >> 3] = HEAPF64[$5_1 >> 3];
     HEAP32[($3_1 + 8 | 0) >> 2] = HEAP32[($5_1 + 8 | 0) >> 2];
     $1_1 = $1_1 - 1 | 0;
     continue label;
    }
   }
   break label;
  };
  $1_1 = HEAP32[($0_1 + 16 | 0) >> 2] + (($1_1 & HEAP32[($0_1 + 20 | 0) >> 2] | 0) << 4 | 0) | 0;
  HEAPF64[$1_1 >> 3] = $8_1;
  HEAP32[($1_1 + 8 | 0) >> 2] = $4_1;
  HEAP32[$4_1 >> 2] = $6_1;
  HEAP32[($4_1 + 4 | 0) >> 2] = $7_1;
  HEAP32[($4_1 + 8 | 0) >> 2] = $9_1;
  HEAP32[($4_1 + 12 | 0) >> 2] = $2_1;
  $1_1 = $0_1;
  $0_1 = HEAP32[($0_1 + 40 | 0) >> 2];
  HEAP32[($1_1 + 40 | 0) >> 2] = $0_1 + 1 | 0;
  HEAP32[($4_1 + 16 | 0) >> 2] = $0_1;
  HEAP16[(global$47 + ((Math_imul($7_1, global$2) + $6_1 | 0) << 1 | 0) | 0) >> 1] = $2_1;
  $24($6_1, $7_1);
 }
 
 function $4($0_1, $1_1, $2_1, $3_1, $4_1) {
  var $5_1 = 0;
  $5_1 = HEAP32[($0_1 + 4 | 0) >> 2];
  HEAP32[($0_1 + 4 | 0) >> 2] = $5_1 + 1 | 0;
  $5_1 = HEAP32[($0_1 + 12 | 0) >> 2] + (($5_1 & HEAP32[($0_1 + 8 | 0) >> 2] | 0) << 5 | 0) | 0;
  HEAPF64[$5_1 >> 3] = $4_1;
  HEAP32[($5_1 + 8 | 0) >> 2] = $1_1;
  HEAP32[($5_1 + 12 | 0) >> 2] = $2_1;
  HEAP32[($5_1 + 16 | 0) >> 2] = $3_1;
  if ((HEAP32[($0_1 + 8 | 0) >> 2] | 0) < (HEAP32[($0_1 + 4 | 0) >> 2] - HEAP32[$0_1 >> 2] | 0 | 0)) {
   $3_1 = global$0;
   $2_1 = (HEAP32[($0_1 + 8 | 0) >> 2] << 1 | 0) + 1 | 0;
   global$0 = (($3_1 + ($2_1 << 5 | 0) | 0) + 47 | 0) & -16 | 0;
   $1_1 = __wasm_memory_size() << 16 | 0;
   if ($1_1 >>> 0 < global$0 >>> 0) {
    $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
   } else {
    $1_1 = 0
   }
   if ($1_1) {
    wasm2js_trap()
   }
   $1_1 = HEAP32[$0_1 >> 2];
   label : while (1) {
    if (($1_1 | 0) < (HEAP32[($0_1 + 4 | 0) >> 2] | 0)) {
     wasm2js_memory_copy($3_1 + (($1_1 & $2_1 | 0) << 5 | 0) | 0, HEAP32[($0_1 + 12 | 0) >> 2] + (($1_1 & HEAP32[($0_1 + 8 | 0) >> 2] | 0) << 5 | 0) | 0, 32);
     $1_1 = $1_1 + 1 | 0;
     continue label;
    }
    break label;
   };
   HEAP32[($0_1 + 12 | 0) >> 2] = $3_1;
   HEAP32[($0_1 + 8 | 0) >> 2] = $2_1;
  }
  HEAPF64[(HEAP32[($0_1 + 12 | 0) >> 2] + ((HEAP32[($0_1 + 8 | 0) >> 2] & HEAP32[($0_1 + 4 | 0) >> 2] | 0) << 5 | 0) | 0) >> 3] = Infinity;
 }
 
 function $5($0_1, $1_1, $2_1) {
  var $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0;
  $7_1 = Math_imul($2_1, global$37);
  label : while (1) {
   if (($0_1 | 0) < ($1_1 | 0)) {
    $5_1 = HEAP32[(global$21 + ($0_1 << 2 | 0) | 0) >> 2];
    $3_1 = HEAP32[(global$18 + ($5_1 << 2 | 0) | 0) >> 2];
    if (($3_1 | 0) < (0 | 0)) {
     $4_1 = 0
    } else {
     $4_1 = global$35;
     $3_1 = $3_1 + $7_1 | 0;
     $6_1 = global$36;
     block : {
      if (!$6_1) {
       $3_1 = $3_1 + $4_1 | 0;
       $4_1 = HEAPU8[$3_1 >> 0] - 1 | 0;
       HEAP8[$3_1 >> 0] = $4_1;
       break block;
      }
      if (($6_1 | 0) == (1 | 0)) {
       $3_1 = $4_1 + ($3_1 << 1 | 0) | 0;
       $4_1 = HEAPU16[$3_1 >> 1] - 1 | 0;
       HEAP16[$3_1 >> 1] = $4_1;
       break block;
      }
      $3_1 = $4_1 + ($3_1 << 2 | 0) | 0;
      $4_1 = HEAP32[$3_1 >> 2] - 1 | 0;
      HEAP32[$3_1 >> 2] = $4_1;
     }
    }
    if (!$4_1) {
     $23($5_1, $2_1)
    }
    $0_1 = $0_1 + 1 | 0;
    continue label;
   }
   break label;
  };
 }
 
 function $6($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0;
  $2_1 = global$53;
  global$53 = $2_1 + 1 | 0;
  HEAP32[(global$48 + ($2_1 << 2 | 0) | 0) >> 2] = Math_imul($1_1, global$2) + $0_1 | 0;
  $2_1 = HEAP32[(global$29 + ($0_1 << 2 | 0) | 0) >> 2];
  if (($2_1 | 0) >= (0 | 0)) {
   $3_1 = global$55$hi + ($2_1 >> 31 | 0) | 0;
   $4_1 = $2_1;
   $2_1 = global$55 + $2_1 | 0;
   $3_1 = $4_1 >>> 0 > $2_1 >>> 0 ? $3_1 + 1 | 0 : $3_1;
   global$55 = $2_1;
   global$55$hi = $3_1;
  } else {
   if (($1_1 | 0) == (global$3 - 1 | 0 | 0)) {
    $3_1 = $2_1 ^ -1 | 0;
    $4_1 = $3_1 + global$55 | 0;
    $2_1 = global$55$hi + ($3_1 >> 31 | 0) | 0;
    global$55 = $4_1;
    global$55$hi = $3_1 >>> 0 > $4_1 >>> 0 ? $2_1 + 1 | 0 : $2_1;
   }
  }
  $3_1 = $0_1 << 2 | 0;
  $2_1 = HEAP32[($3_1 + global$19 | 0) >> 2];
  $4_1 = HEAPU8[(global$13 + $0_1 | 0) >> 0];
  if ($4_1 & 8 | 0) {
   if ($4_1 & 7 | 0) {
    $5($2_1, HEAP32[(global$20 + $3_1 | 0) >> 2], $1_1)
   }
   $4(1056, $0_1, $1_1, 0, global$51 + global$10);
  } else {
   $5($2_1, HEAP32[(global$19 + (($0_1 + 1 | 0) << 2 | 0) | 0) >> 2], $1_1)
  }
 }
 
 function $7($0_1, $1_1, $2_1, $3_1, $4_1) {
  var $5_1 = 0, $6_1 = 0;
  $2_1 = $1($2_1, $3_1, $4_1, $1_1);
  $4_1 = HEAP32[($0_1 + 4 | 0) >> 2] + ($1_1 << 2 | 0) | 0;
  $3_1 = HEAP32[$4_1 >> 2];
  block : {
   if (!$3_1) {
    HEAP32[($2_1 + 16 | 0) >> 2] = $2_1;
    $3_1 = 1;
    break block;
   }
   HEAP32[($2_1 + 16 | 0) >> 2] = HEAP32[($3_1 + 16 | 0) >> 2];
   HEAP32[($3_1 + 16 | 0) >> 2] = $2_1;
   $3_1 = 0;
  }
  if ($3_1) {
   $5_1 = HEAP32[($0_1 + 8 | 0) >> 2];
   $3_1 = $1_1 >>> 5 | 0;
   $6_1 = HEAP32[$5_1 >> 2] + ($3_1 << 2 | 0) | 0;
   HEAP32[$6_1 >> 2] = HEAP32[$6_1 >> 2] | (-2147483648 >>> $1_1 | 0) | 0;
   $1_1 = HEAP32[($5_1 + 4 | 0) >> 2] + (($3_1 >>> 5 | 0) << 2 | 0) | 0;
   HEAP32[$1_1 >> 2] = HEAP32[$1_1 >> 2] | (-2147483648 >>> $3_1 | 0) | 0;
  }
  HEAP32[$4_1 >> 2] = $2_1;
  HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 1 | 0;
 }
 
 function $8($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0;
  HEAP32[$0_1 >> 2] = 0;
  $2_1 = global$0;
  $4_1 = $1_1 << 2 | 0;
  global$0 = (($2_1 + $4_1 | 0) + 15 | 0) & -16 | 0;
  $3_1 = __wasm_memory_size() << 16 | 0;
  if ($3_1 >>> 0 < global$0 >>> 0) {
   $3_1 = (__wasm_memory_grow(((global$0 - $3_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $3_1 = 0
  }
  if ($3_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($2_1, 0, $4_1);
  HEAP32[($0_1 + 4 | 0) >> 2] = $2_1;
  $3_1 = global$0;
  global$0 = ($3_1 + 31 | 0) & -16 | 0;
  $2_1 = __wasm_memory_size() << 16 | 0;
  if ($2_1 >>> 0 < global$0 >>> 0) {
   $2_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $2_1 = 0
  }
  if ($2_1) {
   wasm2js_trap()
  }
  HEAP32[($0_1 + 8 | 0) >> 2] = $3_1;
  $17(HEAP32[($0_1 + 8 | 0) >> 2], 1, $1_1);
 }
 
 function $9($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0;
  $1_1 = HEAP32[$0_1 >> 2] - HEAP32[($0_1 + 12 | 0) >> 2] | 0;
  $3_1 = HEAP32[($0_1 + 8 | 0) >> 2];
  $2_1 = HEAP32[$3_1 >> 2];
  $4_1 = ($1_1 | 0) < ($2_1 | 0) ? $1_1 : $2_1;
  label : while (1) {
   if (($4_1 | 0) > (0 | 0)) {
    $2_1 = $2($3_1);
    $7_1 = HEAP32[$2_1 >> 2];
    $5_1 = HEAPU16[(HEAP32[($0_1 + 4 | 0) >> 2] + ($7_1 << 1 | 0) | 0) >> 1];
    if (HEAP32[(HEAP32[($0_1 + 32 | 0) >> 2] + ($5_1 << 2 | 0) | 0) >> 2]) {
     $1_1 = global$69;
     global$69 = $1_1 + 1 | 0;
     $1_1 = $1_1 << 2 | 0;
     HEAP32[(global$68 + ($1_1 << 2 | 0) | 0) >> 2] = $7_1;
     HEAP32[(global$68 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 4 | 0) >> 2];
     HEAP32[(global$68 + (($1_1 + 2 | 0) << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 8 | 0) >> 2];
     HEAP32[(global$68 + (($1_1 + 3 | 0) << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 12 | 0) >> 2];
    } else {
     $1_1 = $8_1;
     $8_1 = $1_1 + 1 | 0;
     HEAP32[(global$70 + ($1_1 << 2 | 0) | 0) >> 2] = $5_1;
     $3($0_1, $2_1, $5_1);
    }
    $4_1 = $4_1 - 1 | 0;
    continue label;
   }
   break label;
  };
  label1 : while (1) {
   if (($6_1 | 0) < ($8_1 | 0)) {
    $1_1 = HEAP32[($0_1 + 32 | 0) >> 2] + (HEAP32[(global$70 + ($6_1 << 2 | 0) | 0) >> 2] << 2 | 0) | 0;
    HEAP32[$1_1 >> 2] = HEAP32[$1_1 >> 2] + 1 | 0;
    $6_1 = $6_1 + 1 | 0;
    continue label1;
   }
   break label1;
  };
  label2 : while (1) {
   if ((global$69 | 0) > (0 | 0)) {
    global$69 = global$69 - 1 | 0;
    $11($3_1, global$69);
    continue label2;
   }
   break label2;
  };
 }
 
 function $10($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0;
  $3_1 = HEAP32[($0_1 + 8 | 0) >> 2];
  $2_1 = HEAP32[$0_1 >> 2] - HEAP32[($0_1 + 12 | 0) >> 2] | 0;
  label1 : while (1) {
   if ((HEAP32[$3_1 >> 2] | 0) > (0 | 0) & ($2_1 | 0) > (0 | 0) | 0) {
    $4_1 = $2($3_1);
    $1_1 = HEAP32[($0_1 + 36 | 0) >> 2];
    label : while (1) {
     if (HEAP32[(HEAP32[($0_1 + 32 | 0) >> 2] + ($1_1 << 2 | 0) | 0) >> 2]) {
      $1_1 = $1_1 + 1 | 0;
      continue label;
     }
     break label;
    };
    HEAP32[($0_1 + 36 | 0) >> 2] = $1_1 + 1 | 0;
    HEAP32[(HEAP32[($0_1 + 32 | 0) >> 2] + ($1_1 << 2 | 0) | 0) >> 2] = 1;
    $3($0_1, $4_1, $1_1);
    $2_1 = $2_1 - 1 | 0;
    continue label1;
   }
   break label1;
  };
 }
 
 function $11($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0;
  $1_1 = $1_1 << 2 | 0;
  $3_1 = HEAP32[(global$68 + (($1_1 + 3 | 0) << 2 | 0) | 0) >> 2];
  $1_1 = $1(HEAP32[(global$68 + ($1_1 << 2 | 0) | 0) >> 2], HEAP32[(global$68 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2], HEAP32[(global$68 + (($1_1 + 2 | 0) << 2 | 0) | 0) >> 2], $3_1);
  $4_1 = HEAP32[($0_1 + 4 | 0) >> 2] + ($3_1 << 2 | 0) | 0;
  $2_1 = HEAP32[$4_1 >> 2];
  block : {
   if (!$2_1) {
    HEAP32[($1_1 + 16 | 0) >> 2] = $1_1;
    $2_1 = 1;
    break block;
   }
   HEAP32[($1_1 + 16 | 0) >> 2] = HEAP32[($2_1 + 16 | 0) >> 2];
   HEAP32[($2_1 + 16 | 0) >> 2] = $1_1;
   $2_1 = 0;
  }
  if ($2_1) {
   $5_1 = HEAP32[($0_1 + 8 | 0) >> 2];
   $2_1 = $3_1 >>> 5 | 0;
   $6_1 = HEAP32[$5_1 >> 2] + ($2_1 << 2 | 0) | 0;
   HEAP32[$6_1 >> 2] = HEAP32[$6_1 >> 2] | (-2147483648 >>> $3_1 | 0) | 0;
   $3_1 = HEAP32[($5_1 + 4 | 0) >> 2] + (($2_1 >>> 5 | 0) << 2 | 0) | 0;
   HEAP32[$3_1 >> 2] = HEAP32[$3_1 >> 2] | (-2147483648 >>> $2_1 | 0) | 0;
   HEAP32[$4_1 >> 2] = $1_1;
  }
  HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 1 | 0;
 }
 
 function $12($0_1, $1_1, $2_1, $3_1) {
  var $4_1 = 0;
  HEAP32[$0_1 >> 2] = $1_1;
  HEAP32[($0_1 + 4 | 0) >> 2] = $3_1;
  $4_1 = global$0;
  global$0 = ($4_1 + 27 | 0) & -16 | 0;
  $3_1 = __wasm_memory_size() << 16 | 0;
  if ($3_1 >>> 0 < global$0 >>> 0) {
   $3_1 = (__wasm_memory_grow(((global$0 - $3_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $3_1 = 0
  }
  if ($3_1) {
   wasm2js_trap()
  }
  HEAP32[($0_1 + 8 | 0) >> 2] = $4_1;
  $8(HEAP32[($0_1 + 8 | 0) >> 2], $2_1);
  HEAP32[($0_1 + 12 | 0) >> 2] = 0;
  $2_1 = 1;
  label : while (1) {
   if (($2_1 | 0) < ($1_1 + 1 | 0 | 0)) {
    $2_1 = $2_1 << 1 | 0;
    continue label;
   }
   break label;
  };
  HEAP32[($0_1 + 20 | 0) >> 2] = $2_1 - 1 | 0;
  HEAP32[($0_1 + 24 | 0) >> 2] = 0;
  $4_1 = global$0;
  global$0 = (($4_1 + ($2_1 << 4 | 0) | 0) + 15 | 0) & -16 | 0;
  $3_1 = __wasm_memory_size() << 16 | 0;
  if ($3_1 >>> 0 < global$0 >>> 0) {
   $3_1 = (__wasm_memory_grow(((global$0 - $3_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $3_1 = 0
  }
  if ($3_1) {
   wasm2js_trap()
  }
  HEAP32[($0_1 + 16 | 0) >> 2] = $4_1;
  $3_1 = 0;
  label1 : while (1) {
   if (($2_1 | 0) > ($3_1 | 0)) {
    HEAPF64[(HEAP32[($0_1 + 16 | 0) >> 2] + (($3_1 & HEAP32[($0_1 + 20 | 0) >> 2] | 0) << 4 | 0) | 0) >> 3] = Infinity;
    $3_1 = $3_1 + 1 | 0;
    continue label1;
   }
   break label1;
  };
  $3_1 = global$0;
  global$0 = (($3_1 + ($1_1 << 2 | 0) | 0) + 15 | 0) & -16 | 0;
  $2_1 = __wasm_memory_size() << 16 | 0;
  if ($2_1 >>> 0 < global$0 >>> 0) {
   $2_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $2_1 = 0
  }
  if ($2_1) {
   wasm2js_trap()
  }
  HEAP32[($0_1 + 28 | 0) >> 2] = $3_1;
  $3_1 = global$0;
  global$0 = (($3_1 + ($1_1 << 5 | 0) | 0) + 15 | 0) & -16 | 0;
  $2_1 = __wasm_memory_size() << 16 | 0;
  if ($2_1 >>> 0 < global$0 >>> 0) {
   $2_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $2_1 = 0
  }
  if ($2_1) {
   wasm2js_trap()
  }
  $2_1 = 0;
  label2 : while (1) {
   if (($1_1 | 0) > ($2_1 | 0)) {
    HEAP32[(HEAP32[($0_1 + 28 | 0) >> 2] + ($2_1 << 2 | 0) | 0) >> 2] = $3_1 + ($2_1 << 5 | 0) | 0;
    $2_1 = $2_1 + 1 | 0;
    continue label2;
   }
   break label2;
  };
  $2_1 = global$0;
  $4_1 = $1_1 << 2 | 0;
  global$0 = (($2_1 + $4_1 | 0) + 15 | 0) & -16 | 0;
  $3_1 = __wasm_memory_size() << 16 | 0;
  if ($3_1 >>> 0 < global$0 >>> 0) {
   $3_1 = (__wasm_memory_grow(((global$0 - $3_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $3_1 = 0
  }
  if ($3_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($2_1, 0, $4_1);
  HEAP32[($0_1 + 32 | 0) >> 2] = $2_1;
  HEAP32[($0_1 + 36 | 0) >> 2] = 0;
  HEAP32[($0_1 + 40 | 0) >> 2] = 0;
  HEAP32[($0_1 + 44 | 0) >> 2] = 0;
  $2_1 = global$0;
  global$0 = (($2_1 + ($1_1 << 2 | 0) | 0) + 15 | 0) & -16 | 0;
  $1_1 = __wasm_memory_size() << 16 | 0;
  if ($1_1 >>> 0 < global$0 >>> 0) {
   $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $1_1 = 0
  }
  if ($1_1) {
   wasm2js_trap()
  }
  HEAP32[($0_1 + 48 | 0) >> 2] = $2_1;
  HEAP32[($0_1 + 52 | 0) >> 2] = 0;
 }
 
 function $13($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0;
  $4_1 = global$58 + ((Math_imul($0_1, global$57) + $1_1 | 0) << 2 | 0) | 0;
  $2_1 = HEAP32[$4_1 >> 2];
  $3_1 = HEAP32[($2_1 + 16 | 0) >> 2];
  block : {
   if (($3_1 | 0) == ($2_1 | 0)) {
    HEAP32[$4_1 >> 2] = 0;
    $2_1 = 1;
    break block;
   }
   HEAP32[($2_1 + 16 | 0) >> 2] = HEAP32[($3_1 + 16 | 0) >> 2];
   $2_1 = 0;
  }
  if ($2_1) {
   block1 : {
    $2_1 = global$59;
    $4_1 = $1_1 >>> 5 | 0;
    $5_1 = HEAP32[$2_1 >> 2] + (($4_1 + Math_imul($0_1, HEAP32[($2_1 + 8 | 0) >> 2]) | 0) << 2 | 0) | 0;
    $1_1 = HEAP32[$5_1 >> 2] & ((-2147483648 >>> $1_1 | 0) ^ -1 | 0) | 0;
    HEAP32[$5_1 >> 2] = $1_1;
    if ($1_1) {
     break block1
    }
    $1_1 = HEAP32[($2_1 + 4 | 0) >> 2] + ((Math_imul($0_1, HEAP32[($2_1 + 12 | 0) >> 2]) + ($4_1 >>> 5 | 0) | 0) << 2 | 0) | 0;
    HEAP32[$1_1 >> 2] = HEAP32[$1_1 >> 2] & ((-2147483648 >>> $4_1 | 0) ^ -1 | 0) | 0;
   }
  }
  $1_1 = HEAP32[($3_1 + 20 | 0) >> 2];
  $2_1 = HEAP32[($3_1 + 24 | 0) >> 2];
  if ($2_1) {
   HEAP32[($2_1 + 20 | 0) >> 2] = $1_1
  } else {
   HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2] = $1_1
  }
  if ($1_1) {
   HEAP32[($1_1 + 24 | 0) >> 2] = $2_1
  } else {
   HEAP32[(global$61 + ($0_1 << 2 | 0) | 0) >> 2] = $2_1
  }
  HEAP32[($3_1 + 16 | 0) >> 2] = global$56;
  global$56 = $3_1;
  return $3_1;
 }
 
 function $14($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0;
  if (($1_1 | 0) > (24 | 0)) {
   $2_1 = ($1_1 >>> 1 | 0) - 1 | 0;
   label : while (1) {
    if (($2_1 | 0) >= (0 | 0)) {
     $15($0_1, $2_1, $1_1);
     $2_1 = $2_1 - 1 | 0;
     continue label;
    }
    break label;
   };
   $1_1 = $1_1 - 1 | 0;
   label1 : while (1) {
    if (($1_1 | 0) > (0 | 0)) {
     $3_1 = HEAP32[$0_1 >> 2];
     $2_1 = HEAP32[($0_1 + 4 | 0) >> 2];
     $4_1 = $0_1 + ($1_1 << 3 | 0) | 0;
     $5_1 = HEAP32[($4_1 + 4 | 0) >> 2];
     HEAP32[$0_1 >> 2] = HEAP32[$4_1 >> 2];
     HEAP32[($0_1 + 4 | 0) >> 2] = $5_1;
     HEAP32[$4_1 >> 2] = $3_1;
     HEAP32[($4_1 + 4 | 0) >> 2] = $2_1;
     $15($0_1, 0, $1_1);
     $1_1 = $1_1 - 1 | 0;
     continue label1;
    }
    break label1;
   };
   return;
  }
  $5_1 = 1;
  label3 : while (1) {
   if (($1_1 | 0) > ($5_1 | 0)) {
    $2_1 = $0_1 + ($5_1 << 3 | 0) | 0;
    $8_1 = HEAP32[$2_1 >> 2];
    $7_1 = HEAP32[($2_1 + 4 | 0) >> 2];
    $2_1 = $5_1;
    label2 : while (1) {
     if (($2_1 | 0) > (0 | 0)) {
      $4_1 = $0_1 + (($2_1 - 1 | 0) << 3 | 0) | 0;
      $3_1 = HEAP32[($4_1 + 4 | 0) >> 2];
      $6_1 = ($3_1 | 0) == ($7_1 | 0) & $8_1 >>> 0 < HEAP32[$4_1 >> 2] >>> 0 | 0 | $3_1 >>> 0 > $7_1 >>> 0 | 0;
     } else {
      $6_1 = 0
     }
     if ($6_1) {
      $3_1 = $2_1 << 3 | 0;
      $2_1 = $2_1 - 1 | 0;
      $6_1 = $0_1 + ($2_1 << 3 | 0) | 0;
      $4_1 = HEAP32[($6_1 + 4 | 0) >> 2];
      $3_1 = $0_1 + $3_1 | 0;
      HEAP32[$3_1 >> 2] = HEAP32[$6_1 >> 2];
      HEAP32[($3_1 + 4 | 0) >> 2] = $4_1;
      continue label2;
     }
     break label2;
    };
    $2_1 = $0_1 + ($2_1 << 3 | 0) | 0;
    HEAP32[$2_1 >> 2] = $8_1;
    HEAP32[($2_1 + 4 | 0) >> 2] = $7_1;
    $5_1 = $5_1 + 1 | 0;
    continue label3;
   }
   break label3;
  };
 }
 
 function $15($0_1, $1_1, $2_1) {
  var $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0;
  $3_1 = $0_1 + ($1_1 << 3 | 0) | 0;
  $7_1 = HEAP32[$3_1 >> 2];
  $6_1 = HEAP32[($3_1 + 4 | 0) >> 2];
  $3_1 = ($1_1 << 1 | 0) + 1 | 0;
  label : while (1) {
   if (($2_1 | 0) > ($3_1 | 0)) {
    $4_1 = $3_1 + 1 | 0;
    $9_1 = $4_1;
    $10_1 = $3_1;
    if (($2_1 | 0) > ($4_1 | 0)) {
     $4_1 = $0_1 + ($4_1 << 3 | 0) | 0;
     $5_1 = HEAP32[($4_1 + 4 | 0) >> 2];
     $3_1 = $0_1 + ($3_1 << 3 | 0) | 0;
     $8_1 = HEAP32[($3_1 + 4 | 0) >> 2];
     $3_1 = ($5_1 | 0) == ($8_1 | 0) & HEAP32[$4_1 >> 2] >>> 0 > HEAP32[$3_1 >> 2] >>> 0 | 0 | $5_1 >>> 0 > $8_1 >>> 0 | 0;
    } else {
     $3_1 = 0
    }
    $3_1 = $3_1 ? $9_1 : $10_1;
    $5_1 = $0_1 + ($3_1 << 3 | 0) | 0;
    $4_1 = HEAP32[$5_1 >> 2];
    $5_1 = HEAP32[($5_1 + 4 | 0) >> 2];
    if (($5_1 | 0) == ($6_1 | 0) & $4_1 >>> 0 > $7_1 >>> 0 | 0 | $5_1 >>> 0 > $6_1 >>> 0 | 0) {
     $1_1 = $0_1 + ($1_1 << 3 | 0) | 0;
     HEAP32[$1_1 >> 2] = $4_1;
     HEAP32[($1_1 + 4 | 0) >> 2] = $5_1;
     $1_1 = $3_1;
     $3_1 = ($3_1 << 1 | 0) + 1 | 0;
     continue label;
    }
   }
   break label;
  };
  $0_1 = $0_1 + ($1_1 << 3 | 0) | 0;
  HEAP32[$0_1 >> 2] = $7_1;
  HEAP32[($0_1 + 4 | 0) >> 2] = $6_1;
 }
 
 function $16() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0;
  global$97 = 0;
  global$98 = 0;
  label1 : while (1) {
   if (($1_1 | 0) < (global$2 | 0)) {
    if (global$87) {
     $0_1 = $1_1 << 2 | 0;
     $3_1 = HEAP32[($0_1 + global$87 | 0) >> 2];
     $2_1 = HEAP32[(global$19 + $0_1 | 0) >> 2];
     $4_1 = HEAP32[(global$19 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2];
     if (($2_1 | 0) == ($4_1 | 0)) {
      if (global$99 ? (global$85 | 0) == (HEAPU8[(global$74 + $1_1 | 0) >> 0] | 0) : 0) {
       HEAP32[(global$29 + $0_1 | 0) >> 2] = $3_1 ^ -1 | 0
      }
     } else {
      if ((HEAPU8[(global$74 + $1_1 | 0) >> 0] | 0) != (2 | 0)) {
       if (global$99) {
        HEAP32[(global$29 + ($1_1 << 2 | 0) | 0) >> 2] = $3_1
       }
       $0($2_1, $4_1, $3_1);
      } else {
       if (HEAP32[(global$82 + (HEAPU16[(global$14 + ($1_1 << 1 | 0) | 0) >> 1] << 2 | 0) | 0) >> 2]) {
        $0_1 = 1
       } else {
        $0_1 = HEAP32[(global$81 + (HEAPU16[(global$14 + ($1_1 << 1 | 0) | 0) >> 1] << 2 | 0) | 0) >> 2]
       }
       $0_1 = Math_imul($0_1, $3_1);
       if (global$99) {
        HEAP32[(global$29 + ($1_1 << 2 | 0) | 0) >> 2] = $0_1
       }
       label : while (1) {
        if (($2_1 | 0) < ($4_1 | 0)) {
         $0_1 = $2_1;
         $2_1 = $2_1 + 1 | 0;
         $0($0_1, $2_1, $3_1);
         continue label;
        }
        break label;
       };
      }
     }
    } else {
     block : {
      $3_1 = HEAP32[(global$19 + ($1_1 << 2 | 0) | 0) >> 2];
      $2_1 = HEAP32[(global$19 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2];
      $4_1 = HEAPU8[(global$74 + $1_1 | 0) >> 0];
      if (!$4_1) {
       if (($3_1 | 0) == ($2_1 | 0)) {
        $0_1 = 1
       } else {
        $0_1 = (HEAPU8[(global$74 + HEAP32[(global$16 + (HEAP32[(global$21 + ($3_1 << 2 | 0) | 0) >> 2] << 2 | 0) | 0) >> 2] | 0) >> 0] | 0) == (7 | 0)
       }
       if ($0_1) {
        break block
       }
       $4_1 = $1_1 << 2 | 0;
       $0_1 = HEAP32[(global$84 + (HEAP32[($4_1 + global$27 | 0) >> 2] << 2 | 0) | 0) >> 2];
       if (global$99) {
        HEAP32[(global$29 + $4_1 | 0) >> 2] = $0_1
       }
       $0($3_1, $2_1, $0_1);
       break block;
      }
      $0_1 = HEAP32[(global$80 + (HEAPU16[(global$14 + ($1_1 << 1 | 0) | 0) >> 1] << 2 | 0) | 0) >> 2];
      if (($3_1 | 0) == ($2_1 | 0)) {
       if (global$99 ? ($4_1 | 0) == (global$85 | 0) : 0) {
        HEAP32[(global$29 + ($1_1 << 2 | 0) | 0) >> 2] = $0_1 ^ -1 | 0
       }
      } else {
       if (($4_1 | 0) == (2 | 0)) {
        $33($1_1, $0_1)
       } else {
        $32($1_1, $0_1)
       }
      }
     }
    }
    $1_1 = $1_1 + 1 | 0;
    continue label1;
   }
   break label1;
  };
 }
 
 function $17($0_1, $1_1, $2_1) {
  var $3_1 = 0, $4_1 = 0;
  HEAP32[($0_1 + 8 | 0) >> 2] = ($2_1 + 31 | 0) >>> 5 | 0;
  HEAP32[($0_1 + 12 | 0) >> 2] = (HEAP32[($0_1 + 8 | 0) >> 2] + 31 | 0) >>> 5 | 0;
  $2_1 = global$0;
  $4_1 = Math_imul($1_1, HEAP32[($0_1 + 8 | 0) >> 2]) << 2 | 0;
  global$0 = (($2_1 + $4_1 | 0) + 15 | 0) & -16 | 0;
  $3_1 = __wasm_memory_size() << 16 | 0;
  if ($3_1 >>> 0 < global$0 >>> 0) {
   $3_1 = (__wasm_memory_grow(((global$0 - $3_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $3_1 = 0
  }
  if ($3_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($2_1, 0, $4_1);
  HEAP32[$0_1 >> 2] = $2_1;
  $2_1 = global$0;
  $3_1 = Math_imul($1_1, HEAP32[($0_1 + 12 | 0) >> 2]) << 2 | 0;
  global$0 = (($2_1 + $3_1 | 0) + 15 | 0) & -16 | 0;
  $1_1 = __wasm_memory_size() << 16 | 0;
  if ($1_1 >>> 0 < global$0 >>> 0) {
   $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $1_1 = 0
  }
  if ($1_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($2_1, 0, $3_1);
  HEAP32[($0_1 + 4 | 0) >> 2] = $2_1;
 }
 
 function $18($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0, $11_1 = 0, $12_1 = 0, $13_1 = 0, $14_1 = 0, $15_1 = 0, $16_1 = 0, $17_1 = 0, $18_1 = 0;
  $6_1 = $0_1;
  label : while (1) {
   if (($1_1 | 0) > ($6_1 | 0)) {
    $2_1 = HEAP32[(global$21 + ($6_1 << 2 | 0) | 0) >> 2];
    $11_1 = $11_1 + (HEAP32[(global$16 + (($2_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + ($2_1 << 2 | 0) | 0) >> 2] | 0) | 0;
    $6_1 = $6_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  if (($11_1 | 0) > (global$95 | 0)) {
   global$95 = $11_1 << 1 | 0;
   $6_1 = global$0;
   global$0 = (($6_1 + (global$95 << 3 | 0) | 0) + 15 | 0) & -16 | 0;
   $2_1 = __wasm_memory_size() << 16 | 0;
   if ($2_1 >>> 0 < global$0 >>> 0) {
    $3_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
   } else {
    $3_1 = 0
   }
   if ($3_1) {
    wasm2js_trap()
   }
   global$94 = $6_1;
   $6_1 = global$0;
   global$0 = (($6_1 + (global$95 << 2 | 0) | 0) + 15 | 0) & -16 | 0;
   $2_1 = __wasm_memory_size() << 16 | 0;
   if ($2_1 >>> 0 < global$0 >>> 0) {
    $3_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
   } else {
    $3_1 = 0
   }
   if ($3_1) {
    wasm2js_trap()
   }
   global$92 = $6_1;
   $6_1 = global$0;
   global$0 = (($6_1 + (global$95 << 2 | 0) | 0) + 15 | 0) & -16 | 0;
   $2_1 = __wasm_memory_size() << 16 | 0;
   if ($2_1 >>> 0 < global$0 >>> 0) {
    $3_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
   } else {
    $3_1 = 0
   }
   if ($3_1) {
    wasm2js_trap()
   }
   global$93 = $6_1;
  }
  $2_1 = HEAP32[(global$21 + ($0_1 << 2 | 0) | 0) >> 2];
  block : {
   if (global$86) {
    $8_1 = HEAP32[(global$21 + (($1_1 - 1 | 0) << 2 | 0) | 0) >> 2];
    $9_1 = HEAP32[(global$91 + ($2_1 << 2 | 0) | 0) >> 2];
    $6_1 = 1;
    $2_1 = 10;
    label1 : while (1) {
     $3_1 = $9_1 >> 31 | 0;
     if (($3_1 | 0) > ($4_1 | 0)) {
      $3_1 = 1
     } else {
      $3_1 = ($4_1 | 0) <= ($3_1 | 0) & $2_1 >>> 0 <= $9_1 >>> 0 | 0
     }
     if ($3_1) {
      $6_1 = $6_1 + 1 | 0;
      $3_1 = Math_imul($2_1 & 65535 | 0, 10);
      $5_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($3_1 >>> 16 | 0) | 0;
      $2_1 = $5_1 & 65535 | 0;
      i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($5_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
      $2_1 = $3_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
      $4_1 = i64toi32_i32$HIGH_BITS;
      continue label1;
     }
     break label1;
    };
    $2_1 = $8_1 << 2 | 0;
    $9_1 = (HEAP32[($2_1 + global$91 | 0) >> 2] + (HEAP32[(global$16 + (($8_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + $2_1 | 0) >> 2] | 0) | 0) - 1 | 0;
    $8_1 = 1;
    $2_1 = 10;
    $4_1 = 0;
    label2 : while (1) {
     $3_1 = $9_1 >> 31 | 0;
     if (($3_1 | 0) > ($4_1 | 0)) {
      $3_1 = 1
     } else {
      $3_1 = ($4_1 | 0) <= ($3_1 | 0) & $2_1 >>> 0 <= $9_1 >>> 0 | 0
     }
     if ($3_1) {
      $8_1 = $8_1 + 1 | 0;
      $3_1 = Math_imul($2_1 & 65535 | 0, 10);
      $5_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($3_1 >>> 16 | 0) | 0;
      $2_1 = $5_1 & 65535 | 0;
      i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($5_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
      $2_1 = $3_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
      $4_1 = i64toi32_i32$HIGH_BITS;
      continue label2;
     }
     break label2;
    };
    $3_1 = ($6_1 | 0) == ($8_1 | 0);
    break block;
   }
   $6_1 = HEAP32[(global$16 + ($2_1 << 2 | 0) | 0) >> 2];
   if (!HEAPU8[($6_1 + global$90 | 0) >> 0] & ($1_1 - $0_1 | 0 | 0) == (1 | 0) | 0) {
    $3_1 = (HEAP32[(global$16 + (($2_1 + 1 | 0) << 2 | 0) | 0) >> 2] - $6_1 | 0 | 0) <= (10 | 0)
   } else {
    $3_1 = 0
   }
  }
  $9_1 = $3_1;
  $16_1 = (HEAPU8[(global$90 + HEAP32[(global$16 + (HEAP32[(global$21 + ($0_1 << 2 | 0) | 0) >> 2] << 2 | 0) | 0) >> 2] | 0) >> 0] | 0) != (0 | 0);
  $8_1 = $0_1;
  label10 : while (1) {
   if (($1_1 | 0) > ($8_1 | 0)) {
    $14_1 = HEAP32[(global$21 + ($8_1 << 2 | 0) | 0) >> 2];
    $13_1 = $14_1 << 2 | 0;
    $17_1 = HEAP32[($13_1 + global$16 | 0) >> 2];
    $6_1 = 0;
    label9 : while (1) {
     if (($6_1 | 0) < (HEAP32[(global$16 + (($14_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + $13_1 | 0) >> 2] | 0 | 0)) {
      HEAP32[(($10_1 << 2 | 0) + ($9_1 ? global$93 : global$92) | 0) >> 2] = $6_1 + $17_1 | 0;
      if (!$9_1) {
       $15_1 = global$94 + ($10_1 << 3 | 0) | 0;
       $18_1 = $10_1 >> 31 | 0;
       block1 : {
        if (global$86) {
         $3_1 = $6_1 + HEAP32[(global$91 + $13_1 | 0) >> 2] | 0;
         $0_1 = 1;
         $2_1 = 10;
         $4_1 = 0;
         label3 : while (1) {
          $5_1 = $3_1 >> 31 | 0;
          if (($5_1 | 0) > ($4_1 | 0)) {
           $5_1 = 1
          } else {
           $5_1 = ($4_1 | 0) <= ($5_1 | 0) & $2_1 >>> 0 <= $3_1 >>> 0 | 0
          }
          if ($5_1) {
           $0_1 = $0_1 + 1 | 0;
           $5_1 = Math_imul($2_1 & 65535 | 0, 10);
           $7_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($5_1 >>> 16 | 0) | 0;
           $2_1 = $7_1 & 65535 | 0;
           i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($7_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
           $2_1 = $5_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
           $4_1 = i64toi32_i32$HIGH_BITS;
           continue label3;
          }
          break label3;
         };
         $5_1 = $0_1;
         $2_1 = $3_1;
         $4_1 = $2_1 >> 31 | 0;
         label4 : while (1) {
          if (($0_1 | 0) < (10 | 0)) {
           $3_1 = Math_imul($2_1 & 65535 | 0, 10);
           $7_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($3_1 >>> 16 | 0) | 0;
           $2_1 = $7_1 & 65535 | 0;
           i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($7_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
           $2_1 = $3_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
           $4_1 = i64toi32_i32$HIGH_BITS;
           $0_1 = $0_1 + 1 | 0;
           continue label4;
          }
          break label4;
         };
         $0_1 = ($4_1 << 4 | 0 | ($2_1 >>> 28 | 0) | 0) + ($5_1 >> 31 | 0) | 0;
         $7_1 = $0_1 + 1 | 0;
         $3_1 = $0_1;
         $0_1 = $2_1 << 4 | 0;
         $2_1 = $0_1 + $5_1 | 0;
         $0_1 = $2_1 >>> 0 < $0_1 >>> 0 ? $7_1 : $3_1;
         break block1;
        }
        if (!$16_1) {
         $0_1 = 1;
         $2_1 = 10;
         $4_1 = 0;
         label5 : while (1) {
          $3_1 = $6_1 >> 31 | 0;
          if (($3_1 | 0) > ($4_1 | 0)) {
           $3_1 = 1
          } else {
           $3_1 = ($4_1 | 0) <= ($3_1 | 0) & $2_1 >>> 0 <= $6_1 >>> 0 | 0
          }
          if ($3_1) {
           $0_1 = $0_1 + 1 | 0;
           $3_1 = Math_imul($2_1 & 65535 | 0, 10);
           $5_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($3_1 >>> 16 | 0) | 0;
           $2_1 = $5_1 & 65535 | 0;
           i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($5_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
           $2_1 = $3_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
           $4_1 = i64toi32_i32$HIGH_BITS;
           continue label5;
          }
          break label5;
         };
         $3_1 = $0_1;
         $2_1 = $6_1;
         $4_1 = $2_1 >> 31 | 0;
         label6 : while (1) {
          if (($0_1 | 0) < (10 | 0)) {
           $5_1 = Math_imul($2_1 & 65535 | 0, 10);
           $7_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($5_1 >>> 16 | 0) | 0;
           $2_1 = $7_1 & 65535 | 0;
           i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($7_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
           $2_1 = $5_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
           $4_1 = i64toi32_i32$HIGH_BITS;
           $0_1 = $0_1 + 1 | 0;
           continue label6;
          }
          break label6;
         };
         $0_1 = ($4_1 << 4 | 0 | ($2_1 >>> 28 | 0) | 0) + ($3_1 >> 31 | 0) | 0;
         $7_1 = $0_1 + 1 | 0;
         $5_1 = $0_1;
         $0_1 = $2_1 << 4 | 0;
         $2_1 = $0_1 + $3_1 | 0;
         $0_1 = $2_1 >>> 0 < $0_1 >>> 0 ? $7_1 : $5_1;
         break block1;
        }
        if ($10_1) {
         $0_1 = 1;
         $2_1 = 10;
         $4_1 = 0;
         label7 : while (1) {
          $3_1 = $10_1 >> 31 | 0;
          if (($3_1 | 0) > ($4_1 | 0)) {
           $3_1 = 1
          } else {
           $3_1 = ($4_1 | 0) <= ($3_1 | 0) & $2_1 >>> 0 <= $10_1 >>> 0 | 0
          }
          if ($3_1) {
           $0_1 = $0_1 + 1 | 0;
           $3_1 = Math_imul($2_1 & 65535 | 0, 10);
           $5_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($3_1 >>> 16 | 0) | 0;
           $2_1 = $5_1 & 65535 | 0;
           i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($5_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
           $2_1 = $3_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
           $4_1 = i64toi32_i32$HIGH_BITS;
           continue label7;
          }
          break label7;
         };
         $3_1 = $0_1;
         $2_1 = $10_1;
         $4_1 = $2_1 >> 31 | 0;
         label8 : while (1) {
          if (($0_1 | 0) < (10 | 0)) {
           $5_1 = Math_imul($2_1 & 65535 | 0, 10);
           $7_1 = Math_imul($2_1 >>> 16 | 0, 10) + ($5_1 >>> 16 | 0) | 0;
           $2_1 = $7_1 & 65535 | 0;
           i64toi32_i32$HIGH_BITS = (Math_imul($4_1, 10) + ($7_1 >>> 16 | 0) | 0) + ($2_1 >>> 16 | 0) | 0;
           $2_1 = $5_1 & 65535 | 0 | ($2_1 << 16 | 0) | 0;
           $4_1 = i64toi32_i32$HIGH_BITS;
           $0_1 = $0_1 + 1 | 0;
           continue label8;
          }
          break label8;
         };
         $0_1 = ($4_1 << 4 | 0 | ($2_1 >>> 28 | 0) | 0) + ($3_1 >> 31 | 0) | 0;
         $7_1 = $0_1 + 1 | 0;
         $5_1 = $0_1;
         $0_1 = $2_1 << 4 | 0;
         $2_1 = $0_1 + $3_1 | 0;
         $0_1 = $2_1 >>> 0 < $0_1 >>> 0 ? $7_1 : $5_1;
        } else {
         $2_1 = 1086210048;
         $0_1 = 37;
        }
       }
       HEAP32[$15_1 >> 2] = $2_1 << 26 | 0 | $10_1 | 0;
       HEAP32[($15_1 + 4 | 0) >> 2] = $0_1 << 26 | 0 | ($2_1 >>> 6 | 0) | 0 | $18_1 | 0;
      }
      $6_1 = $6_1 + 1 | 0;
      $10_1 = $10_1 + 1 | 0;
      continue label9;
     }
     break label9;
    };
    $8_1 = $8_1 + 1 | 0;
    continue label10;
   }
   break label10;
  };
  if ($9_1) {
   return
  }
  $14(global$94, $11_1);
  label11 : while (1) {
   if (($11_1 | 0) > ($12_1 | 0)) {
    HEAP32[(global$93 + ($12_1 << 2 | 0) | 0) >> 2] = HEAP32[(global$92 + ((HEAP32[(global$94 + ($12_1 << 3 | 0) | 0) >> 2] & 67108863 | 0) << 2 | 0) | 0) >> 2];
    $12_1 = $12_1 + 1 | 0;
    continue label11;
   }
   break label11;
  };
 }
 
 function $19($0_1, $1_1, $2_1, $3_1) {
  var $4_1 = 0;
  $4_1 = HEAP32[$1_1 >> 2];
  $1_1 = HEAP32[($1_1 + 4 | 0) >> 2];
  $0_1 = global$62 + ($0_1 << 2 | 0) | 0;
  HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 1 | 0;
  $4(1040, $4_1, $1_1, $2_1, $3_1);
  $24($4_1, $1_1);
 }
 
 function $20($0_1, $1_1) {
  var $2_1 = 0;
  HEAP32[(global$45 + ((Math_imul($1_1, global$2) + $0_1 | 0) << 2 | 0) | 0) >> 2] = global$52;
  $2_1 = global$71;
  global$71 = $2_1 + 1 | 0;
  $7(HEAP32[1080 >> 2], HEAP32[(global$15 + ($0_1 << 2 | 0) | 0) >> 2] + Math_imul($1_1, global$4) | 0, $0_1, $1_1, $2_1);
 }
 
 function $21($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0;
  label1 : while (1) {
   $2_1 = HEAP32[($0_1 + 16 | 0) >> 2] + ((HEAP32[($0_1 + 24 | 0) >> 2] & HEAP32[($0_1 + 20 | 0) >> 2] | 0) << 4 | 0) | 0;
   if (HEAPF64[$2_1 >> 3] == $1_1) {
    HEAPF64[$2_1 >> 3] = Infinity;
    HEAP32[($0_1 + 24 | 0) >> 2] = HEAP32[($0_1 + 20 | 0) >> 2] & (HEAP32[($0_1 + 24 | 0) >> 2] + 1 | 0) | 0;
    $4_1 = HEAP32[($0_1 + 28 | 0) >> 2];
    $3_1 = HEAP32[($0_1 + 12 | 0) >> 2] - 1 | 0;
    HEAP32[($0_1 + 12 | 0) >> 2] = $3_1;
    HEAP32[($4_1 + ($3_1 << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 8 | 0) >> 2];
    $4_1 = HEAP32[($2_1 + 8 | 0) >> 2];
    $2_1 = HEAP32[($4_1 + 12 | 0) >> 2];
    $3_1 = HEAP32[($0_1 + 32 | 0) >> 2] + ($2_1 << 2 | 0) | 0;
    HEAP32[$3_1 >> 2] = HEAP32[$3_1 >> 2] - 1 | 0;
    if (($2_1 | 0) < (HEAP32[($0_1 + 36 | 0) >> 2] | 0)) {
     HEAP32[($0_1 + 36 | 0) >> 2] = $2_1
    }
    $5_1 = HEAP32[($4_1 + 16 | 0) >> 2];
    if (($5_1 | 0) < (HEAP32[($0_1 + 44 | 0) >> 2] | 0)) {
     $2_1 = 0
    } else {
     $2_1 = HEAP32[($0_1 + 52 | 0) >> 2];
     HEAP32[($0_1 + 52 | 0) >> 2] = $2_1 + 1 | 0;
     label : while (1) {
      if (($2_1 | 0) > (0 | 0)) {
       $3_1 = (HEAP32[(HEAP32[(HEAP32[($0_1 + 48 | 0) >> 2] + (($2_1 - 1 | 0) << 2 | 0) | 0) >> 2] + 16 | 0) >> 2] | 0) > ($5_1 | 0)
      } else {
       $3_1 = 0
      }
      if ($3_1) {
       $3_1 = HEAP32[($0_1 + 48 | 0) >> 2];
       $6_1 = $3_1 + ($2_1 << 2 | 0) | 0;
       $2_1 = $2_1 - 1 | 0;
       HEAP32[$6_1 >> 2] = HEAP32[($3_1 + ($2_1 << 2 | 0) | 0) >> 2];
       continue label;
      }
      break label;
     };
     HEAP32[(HEAP32[($0_1 + 48 | 0) >> 2] + ($2_1 << 2 | 0) | 0) >> 2] = $4_1;
     $2_1 = 1;
    }
    if (!$2_1) {
     $6(HEAP32[$4_1 >> 2], HEAP32[($4_1 + 4 | 0) >> 2])
    }
    continue label1;
   }
   break label1;
  };
 }
 
 function $22($0_1) {
  var $1_1 = 0, $2_1 = 0;
  label : while (1) {
   if (($1_1 | 0) < (HEAP32[($0_1 + 52 | 0) >> 2] | 0)) {
    $2_1 = HEAP32[(HEAP32[($0_1 + 48 | 0) >> 2] + ($1_1 << 2 | 0) | 0) >> 2];
    $6(HEAP32[$2_1 >> 2], HEAP32[($2_1 + 4 | 0) >> 2]);
    $1_1 = $1_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  HEAP32[($0_1 + 52 | 0) >> 2] = 0;
 }
 
 function $23($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0;
  $4_1 = HEAP32[(global$16 + ($0_1 << 2 | 0) | 0) >> 2];
  $2_1 = HEAPU8[($4_1 + global$13 | 0) >> 0] & 7 | 0;
  if ($2_1) {
   if (($2_1 | 0) == (2 | 0)) {
    HEAP32[(global$45 + ((Math_imul($1_1, global$2) + $4_1 | 0) << 2 | 0) | 0) >> 2] = global$52;
    $2_1 = global$71;
    global$71 = $2_1 + 1 | 0;
    $3_1 = HEAP32[1144 >> 2];
    if (global$12) {
     $0_1 = HEAPF64[(global$12 + (HEAPU16[(global$14 + ($4_1 << 1 | 0) | 0) >> 1] << 3 | 0) | 0) >> 3] > 0.0
    } else {
     $0_1 = 0
    }
    $7($0_1 ? 1024 : $3_1, $1_1, $4_1, $1_1, $2_1);
   } else {
    if (($2_1 | 0) == (7 | 0) & (global$8 | 0) != (0 | 0) | 0) {
     $4(1056, $4_1 ^ -1 | 0, $1_1, 0, global$51 + global$10)
    } else {
     $20($4_1, $1_1)
    }
   }
  } else {
   $9_1 = HEAP32[(global$16 + (($0_1 + 1 | 0) << 2 | 0) | 0) >> 2];
   $6_1 = HEAP32[(global$15 + ($4_1 << 2 | 0) | 0) >> 2] + Math_imul($1_1, global$4) | 0;
   $10_1 = global$45 + (Math_imul($1_1, global$2) << 2 | 0) | 0;
   label : while (1) {
    if (($4_1 | 0) < ($9_1 | 0)) {
     $0_1 = $4_1 << 2 | 0;
     HEAP32[($0_1 + $10_1 | 0) >> 2] = global$52;
     $3_1 = global$71;
     global$71 = $3_1 + 1 | 0;
     $5_1 = global$60;
     $0_1 = HEAP32[($0_1 + global$22 | 0) >> 2];
     block : {
      if (!global$23) {
       break block
      }
      $2_1 = $4_1 << 2 | 0;
      $0_1 = HEAP32[($2_1 + global$23 | 0) >> 2];
      if (($0_1 | 0) < (0 | 0)) {
       $0_1 = HEAP32[(global$22 + $2_1 | 0) >> 2];
       break block;
      }
      $0_1 = HEAP32[(global$28 + ((HEAP32[(global$27 + ($4_1 << 2 | 0) | 0) >> 2] + Math_imul(global$26, HEAP32[(global$24 + ((Math_imul($1_1, global$25) + $0_1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$24 + ($0_1 << 2 | 0) | 0) >> 2] | 0) | 0) << 2 | 0) | 0) >> 2];
     }
     if (HEAP32[($5_1 + ($0_1 << 2 | 0) | 0) >> 2]) {
      $2_1 = 1
     } else {
      $2_1 = HEAP32[(global$62 + ($0_1 << 2 | 0) | 0) >> 2]
     }
     if (!$2_1) {
      $2_1 = global$65;
      global$65 = $2_1 + 1 | 0;
      HEAP32[(global$63 + ($2_1 << 2 | 0) | 0) >> 2] = $0_1;
     }
     $2_1 = $1($4_1, $1_1, $3_1, $6_1);
     $7_1 = global$58 + ((Math_imul($0_1, global$57) + $6_1 | 0) << 2 | 0) | 0;
     $3_1 = HEAP32[$7_1 >> 2];
     block1 : {
      if (!$3_1) {
       HEAP32[($2_1 + 16 | 0) >> 2] = $2_1;
       $3_1 = 1;
       break block1;
      }
      HEAP32[($2_1 + 16 | 0) >> 2] = HEAP32[($3_1 + 16 | 0) >> 2];
      HEAP32[($3_1 + 16 | 0) >> 2] = $2_1;
      $3_1 = 0;
     }
     if ($3_1) {
      $3_1 = global$59;
      $5_1 = $6_1 >>> 5 | 0;
      $8_1 = HEAP32[$3_1 >> 2] + (($5_1 + Math_imul($0_1, HEAP32[($3_1 + 8 | 0) >> 2]) | 0) << 2 | 0) | 0;
      HEAP32[$8_1 >> 2] = HEAP32[$8_1 >> 2] | (-2147483648 >>> $6_1 | 0) | 0;
      $3_1 = HEAP32[($3_1 + 4 | 0) >> 2] + ((Math_imul($0_1, HEAP32[($3_1 + 12 | 0) >> 2]) + ($5_1 >>> 5 | 0) | 0) << 2 | 0) | 0;
      HEAP32[$3_1 >> 2] = HEAP32[$3_1 >> 2] | (-2147483648 >>> $5_1 | 0) | 0;
     }
     HEAP32[$7_1 >> 2] = $2_1;
     $3_1 = HEAP32[(global$61 + ($0_1 << 2 | 0) | 0) >> 2];
     HEAP32[($2_1 + 24 | 0) >> 2] = $3_1;
     HEAP32[($2_1 + 20 | 0) >> 2] = 0;
     if ($3_1) {
      HEAP32[($3_1 + 20 | 0) >> 2] = $2_1
     } else {
      HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2] = $2_1
     }
     HEAP32[(global$61 + ($0_1 << 2 | 0) | 0) >> 2] = $2_1;
     $4_1 = $4_1 + 1 | 0;
     continue label;
    }
    break label;
   };
  }
 }
 
 function $24($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0;
  HEAP32[(global$46 + ((Math_imul($1_1, global$2) + $0_1 | 0) << 2 | 0) | 0) >> 2] = global$52;
  $3_1 = global$55;
  $2_1 = $0_1 << 2 | 0;
  $0_1 = HEAP32[($2_1 + global$30 | 0) >> 2];
  global$55 = $3_1 - $0_1 | 0;
  global$55$hi = global$55$hi - (($0_1 >> 31 | 0) + ($0_1 >>> 0 > $3_1 >>> 0) | 0) | 0;
  $0_1 = HEAP32[(global$31 + $2_1 | 0) >> 2];
  label : while (1) {
   if (($0_1 | 0) >= (0 | 0)) {
    $3_1 = global$38;
    $4_1 = HEAP32[(global$32 + ($0_1 << 2 | 0) | 0) >> 2];
    $2_1 = $4_1 + Math_imul($1_1, global$40) | 0;
    $5_1 = global$39;
    block : {
     if (!$5_1) {
      $2_1 = $3_1 + $2_1 | 0;
      $3_1 = HEAPU8[$2_1 >> 0] - 1 | 0;
      HEAP8[$2_1 >> 0] = $3_1;
      break block;
     }
     if (($5_1 | 0) == (1 | 0)) {
      $2_1 = $3_1 + ($2_1 << 1 | 0) | 0;
      $3_1 = HEAPU16[$2_1 >> 1] - 1 | 0;
      HEAP16[$2_1 >> 1] = $3_1;
      break block;
     }
     $2_1 = $3_1 + ($2_1 << 2 | 0) | 0;
     $3_1 = HEAP32[$2_1 >> 2] - 1 | 0;
     HEAP32[$2_1 >> 2] = $3_1;
    }
    if (!$3_1) {
     $2_1 = global$55;
     $3_1 = HEAP32[(global$34 + ($4_1 << 2 | 0) | 0) >> 2];
     global$55 = $2_1 - $3_1 | 0;
     global$55$hi = global$55$hi - (($3_1 >> 31 | 0) + ($3_1 >>> 0 > $2_1 >>> 0) | 0) | 0;
    }
    $0_1 = HEAP32[(global$33 + ($0_1 << 2 | 0) | 0) >> 2];
    continue label;
   }
   break label;
  };
 }
 
 function $25() {
  global$56 = 0;
 }
 
 function $26() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0, $10_1 = 0, $11_1 = 0, $12_1 = 0, $13_1 = 0, $14_1 = 0, $15_1 = 0.0, $16_1 = 0, $17_1 = 0.0;
  wasm2js_memory_fill(global$19, 0, (global$2 + 1 | 0) << 2 | 0);
  wasm2js_memory_fill(global$20, 0, global$2 << 2 | 0);
  global$89 = 0;
  label1 : while (1) {
   if (($1_1 | 0) < (global$6 | 0)) {
    $3_1 = $1_1 << 2 | 0;
    $0_1 = HEAP32[($3_1 + global$17 | 0) >> 2];
    if (!$0_1) {
     global$89 = global$89 + (HEAP32[(global$16 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + $3_1 | 0) >> 2] | 0) | 0
    }
    $5_1 = (HEAPU8[(global$74 + HEAP32[(global$16 + ($1_1 << 2 | 0) | 0) >> 2] | 0) >> 0] | 0) != (0 | 0);
    $4_1 = $0_1 + $2_1 | 0;
    label : while (1) {
     if (($2_1 | 0) < ($4_1 | 0)) {
      $3_1 = HEAP32[(global$75 + ($2_1 << 2 | 0) | 0) >> 2];
      $0_1 = global$19 + (($3_1 + 1 | 0) << 2 | 0) | 0;
      HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 1 | 0;
      $0_1 = global$20 + ($3_1 << 2 | 0) | 0;
      HEAP32[$0_1 >> 2] = $5_1 + HEAP32[$0_1 >> 2] | 0;
      $2_1 = $2_1 + 1 | 0;
      continue label;
     }
     break label;
    };
    $1_1 = $1_1 + 1 | 0;
    continue label1;
   }
   break label1;
  };
  $1_1 = 0;
  label2 : while (1) {
   if (($1_1 | 0) < (global$2 | 0)) {
    $2_1 = $1_1 << 2 | 0;
    $1_1 = $1_1 + 1 | 0;
    $0_1 = global$19 + ($1_1 << 2 | 0) | 0;
    HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + HEAP32[(global$19 + $2_1 | 0) >> 2] | 0;
    $0_1 = global$20 + $2_1 | 0;
    HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + HEAP32[(global$19 + $2_1 | 0) >> 2] | 0;
    continue label2;
   }
   break label2;
  };
  $12_1 = global$0;
  $2_1 = global$2 << 2 | 0;
  global$0 = (($12_1 + $2_1 | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $6_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $6_1 = 0
  }
  if ($6_1) {
   wasm2js_trap()
  }
  wasm2js_memory_copy($12_1, global$19, $2_1);
  $13_1 = global$0;
  global$0 = (($13_1 + $2_1 | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $6_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $6_1 = 0
  }
  if ($6_1) {
   wasm2js_trap()
  }
  wasm2js_memory_copy($13_1, global$20, $2_1);
  $1_1 = 0;
  $2_1 = 0;
  label4 : while (1) {
   if (($1_1 | 0) < (global$6 | 0)) {
    $3_1 = $1_1 << 2 | 0;
    $0_1 = HEAP32[($3_1 + global$16 | 0) >> 2];
    $7_1 = HEAP32[(global$16 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2] - $0_1 | 0;
    $14_1 = !HEAPU8[(global$74 + $0_1 | 0) >> 0];
    $16_1 = $14_1 ? $13_1 : $12_1;
    $9_1 = HEAP32[(global$17 + $3_1 | 0) >> 2];
    $11_1 = $9_1 >>> 16 | 0;
    $4_1 = $9_1 & 65535 | 0;
    $0_1 = $7_1 & 65535 | 0;
    $5_1 = Math_imul($4_1, $0_1);
    $6_1 = Math_imul($0_1, $11_1);
    $3_1 = $7_1 >>> 16 | 0;
    $0_1 = Math_imul($4_1, $3_1) + ($5_1 >>> 16 | 0) | 0;
    $4_1 = $6_1 + ($0_1 & 65535 | 0) | 0;
    i64toi32_i32$HIGH_BITS = (((Math_imul($7_1 >> 31 | 0, $9_1) + Math_imul($3_1, $11_1) | 0) + Math_imul($7_1, $9_1 >> 31 | 0) | 0) + ($0_1 >>> 16 | 0) | 0) + ($4_1 >>> 16 | 0) | 0;
    $0_1 = $10_1 + i64toi32_i32$HIGH_BITS | 0;
    $11_1 = $0_1 + 1 | 0;
    $6_1 = $0_1;
    $0_1 = $5_1 & 65535 | 0 | ($4_1 << 16 | 0) | 0;
    $8_1 = $0_1 + $8_1 | 0;
    $10_1 = $8_1 >>> 0 < $0_1 >>> 0 ? $11_1 : $6_1;
    $5_1 = $2_1 + $9_1 | 0;
    label3 : while (1) {
     if (($2_1 | 0) < ($5_1 | 0)) {
      $0_1 = HEAP32[(global$75 + ($2_1 << 2 | 0) | 0) >> 2];
      $3_1 = $16_1 + ($0_1 << 2 | 0) | 0;
      HEAP32[(global$21 + (HEAP32[$3_1 >> 2] << 2 | 0) | 0) >> 2] = $1_1;
      HEAP32[$3_1 >> 2] = HEAP32[$3_1 >> 2] + 1 | 0;
      $4_1 = $7_1 + $8_1 | 0;
      $3_1 = (global$8 ? $14_1 : 0) ? HEAPU8[(global$74 + $0_1 | 0) >> 0] : 0;
      $8_1 = $3_1 ? $4_1 : $8_1;
      $0_1 = $10_1 + ($7_1 >> 31 | 0) | 0;
      $10_1 = $3_1 ? ($4_1 >>> 0 < $7_1 >>> 0 ? $0_1 + 1 | 0 : $0_1) : $10_1;
      $2_1 = $2_1 + 1 | 0;
      continue label3;
     }
     break label3;
    };
    $1_1 = $1_1 + 1 | 0;
    continue label4;
   }
   break label4;
  };
  $17_1 = +($8_1 >>> 0) + +($10_1 | 0) * 4294967296.0;
  if (global$8) {
   $2_1 = 0;
   $1_1 = 0;
   label5 : while (1) {
    if (($1_1 | 0) < (global$2 | 0)) {
     $5_1 = HEAPU8[(global$74 + $1_1 | 0) >> 0];
     $4_1 = $2_1 + 1 | 0;
     $3_1 = HEAP32[(global$19 + ($1_1 << 2 | 0) | 0) >> 2];
     $0_1 = ($3_1 | 0) < (HEAP32[(global$19 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2] | 0);
     if ($0_1) {
      $0_1 = (HEAPU8[(global$74 + HEAP32[(global$16 + (HEAP32[(global$21 + ($3_1 << 2 | 0) | 0) >> 2] << 2 | 0) | 0) >> 2] | 0) >> 0] | 0) == (7 | 0)
     }
     $0_1 = $0_1 | $5_1 | 0 ? $2_1 : $4_1;
     $2_1 = ($5_1 | 0) == (7 | 0) ? $0_1 + 1 | 0 : $0_1;
     $1_1 = $1_1 + 1 | 0;
     continue label5;
    }
    break label5;
   };
   $15_1 = +($2_1 | 0);
  } else {
   $15_1 = 0.0
  }
  global$88 = $17_1 + $15_1;
 }
 
 function $27() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0.0, $9_1 = 0;
  $5_1 = HEAP32[1136 >> 2] - HEAP32[1148 >> 2] | 0;
  label4 : while (1) {
   if (($5_1 | 0) > (0 | 0)) {
    $0_1 = (HEAP32[1024 >> 2] | 0) > (0 | 0);
    if ($0_1) {
     $0_1 = global$67 == Infinity
    }
    $1_1 = HEAP32[1144 >> 2];
    $2_1 = HEAP32[$1_1 >> 2];
    if ($2_1 | $0_1 | 0) {
     $9_1 = HEAP32[1144 >> 2];
     if (($2_1 | 0) > (0 | 0)) {
      if ($0_1) {
       $2_1 = HEAP32[1028 >> 2];
       $4_1 = HEAP32[1032 >> 2];
       $3_1 = HEAP32[($4_1 + 4 | 0) >> 2];
       $0_1 = $3_1;
       label : while (1) {
        if (!HEAP32[$0_1 >> 2]) {
         $0_1 = $0_1 + 4 | 0;
         continue label;
        }
        break label;
       };
       $0_1 = Math_clz32(HEAP32[$0_1 >> 2]) + ((($0_1 - $3_1 | 0) >>> 2 | 0) << 5 | 0) | 0;
       $2_1 = HEAP32[(HEAP32[($2_1 + ((Math_clz32(HEAP32[(HEAP32[$4_1 >> 2] + ($0_1 << 2 | 0) | 0) >> 2]) + ($0_1 << 5 | 0) | 0) << 2 | 0) | 0) >> 2] + 16 | 0) >> 2];
       $4_1 = HEAP32[($2_1 + 12 | 0) >> 2];
       $3_1 = HEAP32[($1_1 + 4 | 0) >> 2];
       $1_1 = HEAP32[($1_1 + 8 | 0) >> 2];
       $6_1 = HEAP32[($1_1 + 4 | 0) >> 2];
       $0_1 = $6_1;
       label1 : while (1) {
        if (!HEAP32[$0_1 >> 2]) {
         $0_1 = $0_1 + 4 | 0;
         continue label1;
        }
        break label1;
       };
       $0_1 = Math_clz32(HEAP32[$0_1 >> 2]) + ((($0_1 - $6_1 | 0) >>> 2 | 0) << 5 | 0) | 0;
       $0_1 = HEAP32[(HEAP32[($3_1 + ((Math_clz32(HEAP32[(HEAP32[$1_1 >> 2] + ($0_1 << 2 | 0) | 0) >> 2]) + ($0_1 << 5 | 0) | 0) << 2 | 0) | 0) >> 2] + 16 | 0) >> 2];
       if (($4_1 | 0) == (HEAP32[($0_1 + 12 | 0) >> 2] | 0)) {
        $0_1 = (HEAP32[($2_1 + 8 | 0) >> 2] | 0) < (HEAP32[($0_1 + 8 | 0) >> 2] | 0)
       } else {
        $0_1 = (HEAP32[($2_1 + 12 | 0) >> 2] | 0) < (HEAP32[($0_1 + 12 | 0) >> 2] | 0)
       }
      } else {
       $0_1 = 0
      }
     } else {
      $0_1 = 1
     }
     $2_1 = $2($0_1 ? 1024 : $9_1);
     $4_1 = HEAP32[$2_1 >> 2];
     $0_1 = HEAP32[1140 >> 2];
     block1 : {
      if ($0_1) {
       $1_1 = HEAPU16[($0_1 + ($4_1 << 1 | 0) | 0) >> 1];
       if (HEAP32[(HEAP32[1168 >> 2] + ($1_1 << 2 | 0) | 0) >> 2]) {
        $0_1 = 0;
        block : {
         label2 : while (1) {
          if (($0_1 | 0) < ($7_1 | 0)) {
           $3_1 = 1;
           if (($1_1 | 0) == (HEAP32[(global$70 + ($0_1 << 2 | 0) | 0) >> 2] | 0)) {
            break block
           }
           $0_1 = $0_1 + 1 | 0;
           continue label2;
          }
          break label2;
         };
         $3_1 = 0;
        }
        if (!$3_1) {
         $0_1 = global$69;
         global$69 = $0_1 + 1 | 0;
         $0_1 = $0_1 << 2 | 0;
         HEAP32[(global$68 + ($0_1 << 2 | 0) | 0) >> 2] = HEAP32[$2_1 >> 2];
         HEAP32[(global$68 + (($0_1 + 1 | 0) << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 4 | 0) >> 2];
         HEAP32[(global$68 + (($0_1 + 2 | 0) << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 8 | 0) >> 2];
         HEAP32[(global$68 + (($0_1 + 3 | 0) << 2 | 0) | 0) >> 2] = HEAP32[($2_1 + 12 | 0) >> 2];
         break block1;
        }
       } else {
        $0_1 = $7_1;
        $7_1 = $0_1 + 1 | 0;
        HEAP32[(global$70 + ($0_1 << 2 | 0) | 0) >> 2] = $1_1;
       }
       $0_1 = HEAP32[1168 >> 2] + ($1_1 << 2 | 0) | 0;
       HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 1 | 0;
      } else {
       $1_1 = HEAP32[1172 >> 2];
       label3 : while (1) {
        if (HEAP32[(HEAP32[1168 >> 2] + ($1_1 << 2 | 0) | 0) >> 2]) {
         $1_1 = $1_1 + 1 | 0;
         continue label3;
        }
        break label3;
       };
       HEAP32[1172 >> 2] = $1_1 + 1 | 0;
       HEAP32[(HEAP32[1168 >> 2] + ($1_1 << 2 | 0) | 0) >> 2] = 1;
      }
      $8_1 = HEAPF64[(global$12 + (HEAPU16[(global$14 + ($4_1 << 1 | 0) | 0) >> 1] << 3 | 0) | 0) >> 3];
      if ($8_1 > 0.0) {
       global$67 = global$51 + $8_1
      }
      $3(1136, $2_1, $1_1);
     }
     $5_1 = $5_1 - 1 | 0;
     continue label4;
    }
   }
   break label4;
  };
  label5 : while (1) {
   if ((global$69 | 0) > (0 | 0)) {
    global$69 = global$69 - 1 | 0;
    $11(HEAPF64[(global$12 + (HEAPU16[(global$14 + (HEAP32[(global$68 + (global$69 << 4 | 0) | 0) >> 2] << 1 | 0) | 0) >> 1] << 3 | 0) | 0) >> 3] > 0.0 ? 1024 : HEAP32[1144 >> 2], global$69);
    continue label5;
   }
   break label5;
  };
 }
 
 function $28($0_1) {
  var $1_1 = 0, $2_1 = 0;
  global$57 = $0_1;
  $0_1 = global$0;
  $2_1 = Math_imul(global$5, global$57) << 2 | 0;
  global$0 = (($0_1 + $2_1 | 0) + 15 | 0) & -16 | 0;
  $1_1 = __wasm_memory_size() << 16 | 0;
  if ($1_1 >>> 0 < global$0 >>> 0) {
   $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $1_1 = 0
  }
  if ($1_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($0_1, 0, $2_1);
  global$58 = $0_1;
  $1_1 = global$0;
  global$0 = ($1_1 + 31 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  global$59 = $1_1;
  $17(global$59, global$5, global$57);
  $0_1 = global$0;
  $2_1 = global$5 << 2 | 0;
  global$0 = (($0_1 + $2_1 | 0) + 15 | 0) & -16 | 0;
  $1_1 = __wasm_memory_size() << 16 | 0;
  if ($1_1 >>> 0 < global$0 >>> 0) {
   $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $1_1 = 0
  }
  if ($1_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($0_1, 0, $2_1);
  global$60 = $0_1;
  $0_1 = global$0;
  $2_1 = global$5 << 2 | 0;
  global$0 = (($0_1 + $2_1 | 0) + 15 | 0) & -16 | 0;
  $1_1 = __wasm_memory_size() << 16 | 0;
  if ($1_1 >>> 0 < global$0 >>> 0) {
   $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $1_1 = 0
  }
  if ($1_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($0_1, 0, $2_1);
  global$61 = $0_1;
  $0_1 = global$0;
  $2_1 = global$5 << 2 | 0;
  global$0 = (($0_1 + $2_1 | 0) + 15 | 0) & -16 | 0;
  $1_1 = __wasm_memory_size() << 16 | 0;
  if ($1_1 >>> 0 < global$0 >>> 0) {
   $1_1 = (__wasm_memory_grow(((global$0 - $1_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $1_1 = 0
  }
  if ($1_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($0_1, 0, $2_1);
  global$62 = $0_1;
  $1_1 = global$0;
  global$0 = (($1_1 + (global$5 << 2 | 0) | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  global$63 = $1_1;
  $1_1 = global$0;
  global$0 = (($1_1 + (global$5 << 3 | 0) | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  global$64 = $1_1;
  global$65 = 0;
  global$66 = 0;
 }
 
 function $29() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0;
  wasm2js_memory_copy(global$13, global$74, global$2);
  label : while (1) {
   if (($1_1 | 0) < (global$2 | 0)) {
    $2_1 = $1_1 << 2 | 0;
    $0_1 = HEAP32[($2_1 + global$27 | 0) >> 2];
    $2_1 = global$22 + $2_1 | 0;
    if (($0_1 | 0) < (0 | 0)) {
     $0_1 = 0
    } else {
     $0_1 = HEAP32[(global$28 + ($0_1 << 2 | 0) | 0) >> 2]
    }
    HEAP32[$2_1 >> 2] = $0_1;
    if (global$8) {
     $3_1 = $1_1 << 2 | 0;
     $0_1 = HEAP32[($3_1 + global$19 | 0) >> 2];
     $2_1 = HEAP32[(global$19 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2];
     if (HEAPU8[(global$74 + $1_1 | 0) >> 0]) {
      $0_1 = ($2_1 | 0) > (HEAP32[(global$20 + $3_1 | 0) >> 2] | 0)
     } else {
      if (($0_1 | 0) < ($2_1 | 0)) {
       $0_1 = (HEAPU8[(global$74 + HEAP32[(global$16 + (HEAP32[(global$21 + ($0_1 << 2 | 0) | 0) >> 2] << 2 | 0) | 0) >> 2] | 0) >> 0] | 0) != (7 | 0)
      } else {
       $0_1 = 0
      }
     }
    } else {
     $0_1 = 0
    }
    if ($0_1) {
     $0_1 = global$13 + $1_1 | 0;
     HEAP8[$0_1 >> 0] = HEAPU8[$0_1 >> 0] | 8 | 0;
    }
    $1_1 = $1_1 + 1 | 0;
    continue label;
   }
   break label;
  };
 }
 
 function $30() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0;
  label : while (1) {
   if (($1_1 | 0) < (global$6 | 0)) {
    $0_1 = $1_1 << 2 | 0;
    $3_1 = $0_1 + global$18 | 0;
    if ((HEAP32[(global$17 + $0_1 | 0) >> 2] | 0) > (1 | 0)) {
     $0_1 = $2_1;
     $2_1 = $0_1 + 1 | 0;
    } else {
     $0_1 = -1
    }
    HEAP32[$3_1 >> 2] = $0_1;
    $1_1 = $1_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  return $2_1 | 0;
 }
 
 function $31() {
  var $0_1 = 0;
  global$99 = 1;
  $0_1 = global$2 << 2 | 0;
  wasm2js_memory_fill(global$29, 0, $0_1);
  wasm2js_memory_fill(global$30, 0, $0_1);
  wasm2js_memory_fill(global$31, 255, $0_1);
  $16();
 }
 
 function $32($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0;
  if (global$99) {
   HEAP32[(global$29 + ($0_1 << 2 | 0) | 0) >> 2] = $1_1
  }
  $6_1 = $0_1 << 2 | 0;
  $4_1 = HEAP32[($6_1 + global$19 | 0) >> 2];
  $2_1 = (($1_1 + global$83 | 0) - 1 | 0 | 0) / (global$83 | 0) | 0;
  $3_1 = HEAP32[(global$19 + (($0_1 + 1 | 0) << 2 | 0) | 0) >> 2];
  $6_1 = HEAP32[(global$20 + $6_1 | 0) >> 2];
  $0_1 = $6_1;
  label : while (1) {
   if (($0_1 | 0) < ($3_1 | 0)) {
    $5_1 = HEAP32[(global$21 + ($0_1 << 2 | 0) | 0) >> 2];
    $7_1 = $7_1 + (HEAP32[(global$16 + (($5_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + ($5_1 << 2 | 0) | 0) >> 2] | 0) | 0;
    $0_1 = $0_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  if (!$7_1 | ($2_1 | 0) == (1 | 0) | 0) {
   $0_1 = 1
  } else {
   $0_1 = ($7_1 | 0) % ($2_1 | 0) | 0
  }
  if ($0_1) {
   $0($4_1, $3_1, $1_1);
   return;
  }
  $18($6_1, $3_1);
  $0_1 = -1;
  $3_1 = ($7_1 | 0) / ($2_1 | 0) | 0;
  $2_1 = ($3_1 + $6_1 | 0) - $4_1 | 0;
  if (($2_1 | 0) > (1 | 0)) {
   if (global$99) {
    $0_1 = global$97 << 2 | 0;
    HEAP32[($0_1 + global$34 | 0) >> 2] = $1_1;
    HEAP32[(global$96 + $0_1 | 0) >> 2] = $2_1;
   }
   $0_1 = global$97;
   global$97 = $0_1 + 1 | 0;
  }
  label1 : while (1) {
   if (($4_1 | 0) < ($6_1 | 0)) {
    $2_1 = HEAP32[(global$16 + (HEAP32[(global$21 + ($4_1 << 2 | 0) | 0) >> 2] << 2 | 0) | 0) >> 2];
    block : {
     if (!global$99) {
      if (($0_1 | 0) >= (0 | 0)) {
       global$98 = global$98 + 1 | 0
      }
      break block;
     }
     if (($0_1 | 0) < (0 | 0)) {
      $2_1 = global$30 + ($2_1 << 2 | 0) | 0;
      HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] + $1_1 | 0;
      break block;
     }
     $5_1 = global$98 << 2 | 0;
     HEAP32[($5_1 + global$32 | 0) >> 2] = $0_1;
     $2_1 = global$31 + ($2_1 << 2 | 0) | 0;
     HEAP32[(global$33 + $5_1 | 0) >> 2] = HEAP32[$2_1 >> 2];
     $5_1 = global$98;
     global$98 = $5_1 + 1 | 0;
     HEAP32[$2_1 >> 2] = $5_1;
    }
    $4_1 = $4_1 + 1 | 0;
    continue label1;
   }
   break label1;
  };
  $4_1 = $7_1 - $3_1 | 0;
  label2 : while (1) {
   if (($4_1 | 0) < ($7_1 | 0)) {
    $2_1 = HEAP32[(global$93 + ($4_1 << 2 | 0) | 0) >> 2];
    block1 : {
     if (!global$99) {
      if (($0_1 | 0) >= (0 | 0)) {
       global$98 = global$98 + 1 | 0
      }
      break block1;
     }
     if (($0_1 | 0) < (0 | 0)) {
      $2_1 = global$30 + ($2_1 << 2 | 0) | 0;
      HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] + $1_1 | 0;
      break block1;
     }
     $3_1 = global$98 << 2 | 0;
     HEAP32[($3_1 + global$32 | 0) >> 2] = $0_1;
     $2_1 = global$31 + ($2_1 << 2 | 0) | 0;
     HEAP32[(global$33 + $3_1 | 0) >> 2] = HEAP32[$2_1 >> 2];
     $3_1 = global$98;
     global$98 = $3_1 + 1 | 0;
     HEAP32[$2_1 >> 2] = $3_1;
    }
    $4_1 = $4_1 + 1 | 0;
    continue label2;
   }
   break label2;
  };
 }
 
 function $33($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0;
  $8_1 = (($1_1 + global$83 | 0) - 1 | 0 | 0) / (global$83 | 0) | 0;
  if (HEAP32[(global$82 + (HEAPU16[(global$14 + ($0_1 << 1 | 0) | 0) >> 1] << 2 | 0) | 0) >> 2]) {
   $2_1 = 1
  } else {
   $2_1 = HEAP32[(global$81 + (HEAPU16[(global$14 + ($0_1 << 1 | 0) | 0) >> 1] << 2 | 0) | 0) >> 2]
  }
  $3_1 = Math_imul(Math_imul($8_1, $2_1), $1_1);
  if (global$99) {
   HEAP32[(global$29 + ($0_1 << 2 | 0) | 0) >> 2] = $3_1
  }
  $9_1 = HEAP32[(global$19 + (($0_1 + 1 | 0) << 2 | 0) | 0) >> 2];
  $0_1 = HEAP32[(global$20 + ($0_1 << 2 | 0) | 0) >> 2];
  $3_1 = $0_1;
  label : while (1) {
   if (($3_1 | 0) < ($9_1 | 0)) {
    $4_1 = HEAP32[(global$21 + ($3_1 << 2 | 0) | 0) >> 2];
    $5_1 = $5_1 + (HEAP32[(global$16 + (($4_1 + 1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$16 + ($4_1 << 2 | 0) | 0) >> 2] | 0) | 0;
    $3_1 = $3_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  $6_1 = (($5_1 | 0) / ($2_1 | 0) | 0 | 0) / ($8_1 | 0) | 0;
  $3_1 = $0_1;
  label3 : while (1) {
   if (($3_1 | 0) < ($9_1 | 0)) {
    $18($3_1, $3_1 + 1 | 0);
    $5_1 = 0;
    label2 : while (1) {
     if (($5_1 | 0) < ($8_1 | 0)) {
      $0_1 = -1;
      if (($6_1 | 0) > (1 | 0)) {
       if (global$99) {
        $0_1 = global$97 << 2 | 0;
        HEAP32[($0_1 + global$34 | 0) >> 2] = $1_1;
        HEAP32[(global$96 + $0_1 | 0) >> 2] = $6_1;
       }
       $0_1 = global$97;
       global$97 = $0_1 + 1 | 0;
      }
      $7_1 = Math_imul($5_1, $6_1);
      label1 : while (1) {
       if (($7_1 | 0) < (Math_imul($5_1 + 1 | 0, $6_1) | 0)) {
        $4_1 = HEAP32[(global$93 + ($7_1 << 2 | 0) | 0) >> 2];
        block : {
         if (!global$99) {
          if (($0_1 | 0) >= (0 | 0)) {
           global$98 = global$98 + 1 | 0
          }
          break block;
         }
         if (($0_1 | 0) < (0 | 0)) {
          $2_1 = global$30 + ($4_1 << 2 | 0) | 0;
          HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] + $1_1 | 0;
          break block;
         }
         $2_1 = global$98 << 2 | 0;
         HEAP32[($2_1 + global$32 | 0) >> 2] = $0_1;
         $4_1 = global$31 + ($4_1 << 2 | 0) | 0;
         HEAP32[(global$33 + $2_1 | 0) >> 2] = HEAP32[$4_1 >> 2];
         $2_1 = global$98;
         global$98 = $2_1 + 1 | 0;
         HEAP32[$4_1 >> 2] = $2_1;
        }
        $7_1 = $7_1 + 1 | 0;
        continue label1;
       }
       break label1;
      };
      $5_1 = $5_1 + 1 | 0;
      continue label2;
     }
     break label2;
    };
    $3_1 = $3_1 + 1 | 0;
    continue label3;
   }
   break label3;
  };
 }
 
 function $34() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0;
  global$99 = 0;
  global$95 = 0;
  $1_1 = global$0;
  $3_1 = global$2;
  global$0 = (($1_1 + $3_1 | 0) + 15 | 0) & -16 | 0;
  $2_1 = __wasm_memory_size() << 16 | 0;
  if ($2_1 >>> 0 < global$0 >>> 0) {
   $2_1 = (__wasm_memory_grow(((global$0 - $2_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $2_1 = 0
  }
  if ($2_1) {
   wasm2js_trap()
  }
  wasm2js_memory_fill($1_1, 0, $3_1);
  global$90 = $1_1;
  label : while (1) {
   if (($0_1 | 0) < (global$76 | 0)) {
    if ((global$79 | 0) == (HEAPU8[(global$78 + $0_1 | 0) >> 0] | 0)) {
     HEAP8[(global$90 + HEAP32[(global$77 + ($0_1 << 2 | 0) | 0) >> 2] | 0) >> 0] = 1
    }
    $0_1 = $0_1 + 1 | 0;
    continue label;
   }
   break label;
  };
  if (global$86) {
   $1_1 = global$0;
   global$0 = (($1_1 + (global$6 << 2 | 0) | 0) + 15 | 0) & -16 | 0;
   $0_1 = __wasm_memory_size() << 16 | 0;
   if ($0_1 >>> 0 < global$0 >>> 0) {
    $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
   } else {
    $0_1 = 0
   }
   if ($0_1) {
    wasm2js_trap()
   }
   global$91 = $1_1;
   $0_1 = 0;
   label1 : while (1) {
    if (($0_1 | 0) < (global$6 | 0)) {
     $1_1 = $0_1 << 2 | 0;
     HEAP32[($1_1 + global$91 | 0) >> 2] = $4_1;
     $1_1 = HEAP32[(global$16 + $1_1 | 0) >> 2];
     if (!HEAPU8[($1_1 + global$74 | 0) >> 0]) {
      $4_1 = $4_1 + (HEAP32[(global$16 + (($0_1 + 1 | 0) << 2 | 0) | 0) >> 2] - $1_1 | 0) | 0
     }
     $0_1 = $0_1 + 1 | 0;
     continue label1;
    }
    break label1;
   };
  }
  $16();
 }
 
 function $35() {
  return +global$51;
 }
 
 function $36() {
  var $0_1 = 0;
  $0_1 = global$54;
  global$54 = 0;
  return $0_1 | 0;
 }
 
 function $37() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0.0, $3_1 = 0, $4_1 = 0, $5_1 = 0, $6_1 = 0, $7_1 = 0, $8_1 = 0, $9_1 = 0.0, $10_1 = 0.0, $11_1 = 0.0, $12_1 = 0.0, $13_1 = 0.0, $14_1 = 0, $15_1 = 0, $16_1 = 0;
  HEAP32[1116 >> 2] = HEAP32[1112 >> 2];
  HEAP32[1180 >> 2] = HEAP32[1176 >> 2];
  if ((global$65 | 0) > (0 | 0)) {
   $2_1 = global$51 + global$9;
   if ($2_1 == global$72) {
    global$73 = 1
   }
   global$72 = $2_1;
   block : {
    if ((global$66 | 0) > (64 | 0)) {
     $4_1 = global$66;
     label : while (1) {
      if (($1_1 | 0) < ($4_1 | 0)) {
       $0_1 = HEAP32[(global$63 + ($1_1 << 2 | 0) | 0) >> 2];
       $7_1 = $0_1;
       $6_1 = $0_1 >> 31 | 0;
       $0_1 = HEAP32[(HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2] + 8 | 0) >> 2];
       $5_1 = global$64 + ($1_1 << 3 | 0) | 0;
       HEAP32[$5_1 >> 2] = $7_1;
       HEAP32[($5_1 + 4 | 0) >> 2] = $0_1 | $6_1 | 0;
       $1_1 = $1_1 + 1 | 0;
       continue label;
      }
      break label;
     };
     $14(global$64, $4_1);
     $1_1 = 0;
     label1 : while (1) {
      if (($1_1 | 0) < ($4_1 | 0)) {
       HEAP32[(global$63 + ($1_1 << 2 | 0) | 0) >> 2] = HEAP32[(global$64 + ($1_1 << 3 | 0) | 0) >> 2];
       $1_1 = $1_1 + 1 | 0;
       continue label1;
      }
      break label1;
     };
     break block;
    }
    $1_1 = 1;
    label3 : while (1) {
     if (($1_1 | 0) < (global$66 | 0)) {
      $5_1 = HEAP32[(global$63 + ($1_1 << 2 | 0) | 0) >> 2];
      $7_1 = HEAP32[(HEAP32[(global$60 + ($5_1 << 2 | 0) | 0) >> 2] + 8 | 0) >> 2];
      $0_1 = $1_1;
      label2 : while (1) {
       if (($0_1 | 0) > (0 | 0)) {
        $6_1 = ($7_1 | 0) < (HEAP32[(HEAP32[(global$60 + (HEAP32[(global$63 + (($0_1 - 1 | 0) << 2 | 0) | 0) >> 2] << 2 | 0) | 0) >> 2] + 8 | 0) >> 2] | 0)
       } else {
        $6_1 = 0
       }
       if ($6_1) {
        $6_1 = global$63 + ($0_1 << 2 | 0) | 0;
        $0_1 = $0_1 - 1 | 0;
        HEAP32[$6_1 >> 2] = HEAP32[(global$63 + ($0_1 << 2 | 0) | 0) >> 2];
        continue label2;
       }
       break label2;
      };
      HEAP32[(global$63 + ($0_1 << 2 | 0) | 0) >> 2] = $5_1;
      $1_1 = $1_1 + 1 | 0;
      continue label3;
     }
     break label3;
    };
   }
   label6 : while (1) {
    if (($3_1 | 0) < (global$65 | 0)) {
     $0_1 = HEAP32[(global$63 + ($3_1 << 2 | 0) | 0) >> 2];
     $5_1 = HEAP32[(HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2] + 8 | 0) >> 2];
     if (global$7) {
      $4_1 = global$59;
      $7_1 = HEAP32[($4_1 + 4 | 0) >> 2] + (Math_imul(HEAP32[($4_1 + 12 | 0) >> 2], $0_1) << 2 | 0) | 0;
      $1_1 = $7_1;
      label4 : while (1) {
       if (!HEAP32[$1_1 >> 2]) {
        $1_1 = $1_1 + 4 | 0;
        continue label4;
       }
       break label4;
      };
      $6_1 = $0_1;
      $8_1 = Math_imul($0_1, HEAP32[($4_1 + 8 | 0) >> 2]);
      $0_1 = Math_clz32(HEAP32[$1_1 >> 2]) + ((($1_1 - $7_1 | 0) >>> 2 | 0) << 5 | 0) | 0;
      $19($6_1, $13($6_1, Math_clz32(HEAP32[(HEAP32[$4_1 >> 2] + (($8_1 + $0_1 | 0) << 2 | 0) | 0) >> 2]) + ($0_1 << 5 | 0) | 0), $5_1, $2_1);
     } else {
      label5 : while (1) {
       $19($0_1, $13($0_1, HEAP32[(HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2] + 12 | 0) >> 2]), $5_1, $2_1);
       if (HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2]) {
        continue label5
       }
       break label5;
      }
     }
     $3_1 = $3_1 + 1 | 0;
     continue label6;
    }
    break label6;
   };
   global$65 = 0;
   global$66 = 0;
  }
  if ((HEAP32[HEAP32[1080 >> 2] >> 2] | 0) > (0 | 0)) {
   if (HEAP32[1076 >> 2]) {
    $9(1072)
   } else {
    $10(1072)
   }
  }
  if (global$12) {
   $27()
  } else {
   if ((HEAP32[HEAP32[1144 >> 2] >> 2] | 0) > (0 | 0)) {
    if (HEAP32[1140 >> 2]) {
     $9(1136)
    } else {
     $10(1136)
    }
   }
  }
  $10_1 = HEAPF64[(HEAP32[1068 >> 2] + ((HEAP32[1064 >> 2] & HEAP32[1056 >> 2] | 0) << 5 | 0) | 0) >> 3];
  $9_1 = HEAPF64[(HEAP32[1052 >> 2] + ((HEAP32[1048 >> 2] & HEAP32[1040 >> 2] | 0) << 5 | 0) | 0) >> 3];
  $2_1 = $9_1 > $10_1 ? $10_1 : $9_1;
  $11_1 = HEAPF64[(HEAP32[1088 >> 2] + ((HEAP32[1092 >> 2] & HEAP32[1096 >> 2] | 0) << 4 | 0) | 0) >> 3];
  $12_1 = HEAPF64[(HEAP32[1152 >> 2] + ((HEAP32[1156 >> 2] & HEAP32[1160 >> 2] | 0) << 4 | 0) | 0) >> 3];
  $13_1 = $11_1 < $12_1 ? $11_1 : $12_1;
  $2_1 = $2_1 < $13_1 ? $2_1 : $13_1;
  if ($2_1 > global$67) {
   $2_1 = global$67
  }
  if ($2_1 == Infinity) {
   return 0
  }
  global$51 = $2_1;
  global$52 = global$52 + 1 | 0;
  if ($2_1 == $9_1) {
   if (global$73) {
    $1_1 = HEAP32[1040 >> 2] + 1 | 0;
    label8 : while (1) {
     $0_1 = HEAP32[1052 >> 2] + (($1_1 & HEAP32[1048 >> 2] | 0) << 5 | 0) | 0;
     if ($2_1 == HEAPF64[$0_1 >> 3]) {
      $7_1 = HEAP32[($0_1 + 8 | 0) >> 2];
      $6_1 = HEAP32[($0_1 + 12 | 0) >> 2];
      $4_1 = HEAP32[($0_1 + 16 | 0) >> 2];
      $0_1 = $1_1;
      label7 : while (1) {
       if (($0_1 | 0) > (HEAP32[1040 >> 2] | 0)) {
        $3_1 = ($4_1 | 0) < (HEAP32[((HEAP32[1052 >> 2] + ((HEAP32[1048 >> 2] & ($0_1 - 1 | 0) | 0) << 5 | 0) | 0) + 16 | 0) >> 2] | 0)
       } else {
        $3_1 = 0
       }
       if ($3_1) {
        $8_1 = HEAP32[1052 >> 2];
        $14_1 = HEAP32[1048 >> 2];
        $3_1 = $0_1 - 1 | 0;
        $5_1 = $8_1 + (($14_1 & $3_1 | 0) << 5 | 0) | 0;
        $15_1 = HEAP32[($5_1 + 12 | 0) >> 2];
        $16_1 = HEAP32[($5_1 + 16 | 0) >> 2];
        $0_1 = $8_1 + (($0_1 & $14_1 | 0) << 5 | 0) | 0;
        HEAP32[($0_1 + 8 | 0) >> 2] = HEAP32[($5_1 + 8 | 0) >> 2];
        HEAP32[($0_1 + 12 | 0) >> 2] = $15_1;
        HEAP32[($0_1 + 16 | 0) >> 2] = $16_1;
        $0_1 = $3_1;
        continue label7;
       }
       break label7;
      };
      $0_1 = HEAP32[1052 >> 2] + (($0_1 & HEAP32[1048 >> 2] | 0) << 5 | 0) | 0;
      HEAP32[($0_1 + 8 | 0) >> 2] = $7_1;
      HEAP32[($0_1 + 12 | 0) >> 2] = $6_1;
      HEAP32[($0_1 + 16 | 0) >> 2] = $4_1;
      $1_1 = $1_1 + 1 | 0;
      continue label8;
     }
     break label8;
    };
    global$73 = 0;
   }
   $3_1 = HEAP32[1040 >> 2];
   label9 : while (1) {
    $1_1 = HEAP32[1052 >> 2] + (($3_1 & HEAP32[1048 >> 2] | 0) << 5 | 0) | 0;
    if (HEAPF64[$1_1 >> 3] == $2_1) {
     $0_1 = HEAP32[($1_1 + 8 | 0) >> 2];
     $4_1 = HEAP32[($1_1 + 12 | 0) >> 2];
     $1_1 = HEAP32[(global$22 + ($0_1 << 2 | 0) | 0) >> 2];
     block1 : {
      if (!global$23) {
       break block1
      }
      $5_1 = $0_1 << 2 | 0;
      $1_1 = HEAP32[($5_1 + global$23 | 0) >> 2];
      if (($1_1 | 0) < (0 | 0)) {
       $1_1 = HEAP32[(global$22 + $5_1 | 0) >> 2];
       break block1;
      }
      $1_1 = HEAP32[(global$28 + ((HEAP32[(global$27 + ($0_1 << 2 | 0) | 0) >> 2] + Math_imul(global$26, HEAP32[(global$24 + ((Math_imul($4_1, global$25) + $1_1 | 0) << 2 | 0) | 0) >> 2] - HEAP32[(global$24 + ($1_1 << 2 | 0) | 0) >> 2] | 0) | 0) << 2 | 0) | 0) >> 2];
     }
     $0_1 = $1_1;
     $4_1 = $0_1 << 2 | 0;
     $1_1 = HEAP32[($4_1 + global$62 | 0) >> 2] - 1 | 0;
     HEAP32[(global$62 + $4_1 | 0) >> 2] = $1_1;
     if ($1_1) {
      $1_1 = 0
     } else {
      $1_1 = HEAP32[(global$60 + ($0_1 << 2 | 0) | 0) >> 2]
     }
     if ($1_1) {
      $1_1 = global$65;
      global$65 = $1_1 + 1 | 0;
      HEAP32[(global$63 + ($1_1 << 2 | 0) | 0) >> 2] = $0_1;
     }
     $3_1 = $3_1 + 1 | 0;
     continue label9;
    }
    break label9;
   };
   global$66 = global$65;
  }
  if ($2_1 == $10_1) {
   $0_1 = HEAP32[1056 >> 2];
   label10 : while (1) {
    $3_1 = HEAP32[1068 >> 2] + (($0_1 & HEAP32[1064 >> 2] | 0) << 5 | 0) | 0;
    if (HEAPF64[$3_1 >> 3] == $2_1) {
     $1_1 = HEAP32[($3_1 + 8 | 0) >> 2];
     if (($1_1 | 0) < (0 | 0)) {
      $20($1_1 ^ -1 | 0, HEAP32[($3_1 + 12 | 0) >> 2])
     } else {
      $5(HEAP32[(($1_1 << 2 | 0) + (HEAPU8[(global$13 + $1_1 | 0) >> 0] & 7 | 0 ? global$20 : global$19) | 0) >> 2], HEAP32[(global$19 + (($1_1 + 1 | 0) << 2 | 0) | 0) >> 2], HEAP32[($3_1 + 12 | 0) >> 2])
     }
     $0_1 = $0_1 + 1 | 0;
     continue label10;
    }
    break label10;
   };
   HEAP32[1056 >> 2] = $0_1;
  }
  if ($2_1 == $9_1) {
   $3_1 = HEAP32[1040 >> 2];
   label11 : while (1) {
    $0_1 = HEAP32[1052 >> 2] + (($3_1 & HEAP32[1048 >> 2] | 0) << 5 | 0) | 0;
    if (HEAPF64[$0_1 >> 3] == $2_1) {
     $6(HEAP32[($0_1 + 8 | 0) >> 2], HEAP32[($0_1 + 12 | 0) >> 2]);
     $3_1 = $3_1 + 1 | 0;
     continue label11;
    }
    break label11;
   };
   HEAP32[1040 >> 2] = $3_1;
  }
  if ($2_1 == $11_1) {
   $21(1072, $2_1)
  }
  if ($2_1 == $12_1) {
   $21(1136, $2_1)
  }
  if ((HEAP32[1124 >> 2] | 0) > (0 | 0)) {
   $22(1072)
  }
  if ((HEAP32[1188 >> 2] | 0) > (0 | 0)) {
   $22(1136)
  }
  if (global$67 == $2_1) {
   global$67 = Infinity
  }
  $0_1 = global$49 + (global$54 << 4 | 0) | 0;
  HEAPF64[$0_1 >> 3] = global$51;
  HEAPF64[($0_1 + 8 | 0) >> 3] = +(global$55 >>> 0) + +(global$55$hi | 0) * 4294967296.0;
  global$54 = global$54 + 1 | 0;
  return 1;
 }
 
 function $38() {
  return ((global$0 - global$1 | 0) + (Math_imul(global$37, global$3) << global$36 | 0) | 0) + (Math_imul(global$40, global$3) << global$39 | 0) | 0 | 0;
 }
 
 function $39($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0;
  $1_1 = global$0;
  global$0 = (($1_1 + $0_1 | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  return $1_1 | 0;
 }
 
 function $40() {
  global$0 = 1192;
 }
 
 function $41() {
  return global$53 | 0;
 }
 
 function $42() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0;
  global$1 = global$0;
  global$56 = 0;
  global$51 = 0.0;
  global$52 = -1;
  global$53 = 0;
  global$54 = 0;
  global$55 = 0;
  global$55$hi = 0;
  global$71 = 0;
  global$72 = -1.0;
  global$73 = 0;
  $1_1 = Math_imul(global$3, global$4);
  $28($1_1);
  HEAP32[1040 >> 2] = 0;
  HEAP32[1044 >> 2] = 0;
  HEAP32[1048 >> 2] = 7;
  $2_1 = global$0;
  global$0 = ($2_1 + 271 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  HEAP32[1052 >> 2] = $2_1;
  HEAPF64[HEAP32[1052 >> 2] >> 3] = Infinity;
  HEAP32[1056 >> 2] = 0;
  HEAP32[1060 >> 2] = 0;
  HEAP32[1064 >> 2] = 7;
  $2_1 = global$0;
  global$0 = ($2_1 + 271 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  HEAP32[1068 >> 2] = $2_1;
  HEAPF64[HEAP32[1068 >> 2] >> 3] = Infinity;
  $12(1072, global$41, $1_1, global$43);
  $12(1136, global$42, global$3, global$44);
  $8(1024, global$12 ? global$3 : 0);
  global$67 = Infinity;
  $2_1 = global$0;
  $0_1 = global$41;
  $1_1 = global$42;
  $1_1 = ($0_1 | 0) > ($1_1 | 0) ? $0_1 : $1_1;
  global$0 = (($2_1 + ($1_1 << 4 | 0) | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  global$68 = $2_1;
  global$69 = 0;
  $0_1 = $1_1 << 2 | 0;
  $1_1 = global$0;
  global$0 = (($0_1 + $1_1 | 0) + 15 | 0) & -16 | 0;
  $0_1 = __wasm_memory_size() << 16 | 0;
  if ($0_1 >>> 0 < global$0 >>> 0) {
   $0_1 = (__wasm_memory_grow(((global$0 - $0_1 | 0) + 65535 | 0) >>> 16 | 0 | 0) | 0) < (0 | 0)
  } else {
   $0_1 = 0
  }
  if ($0_1) {
   wasm2js_trap()
  }
  global$70 = $1_1;
  $0_1 = Math_imul(global$2, global$3);
  $1_1 = $0_1 << 2 | 0;
  wasm2js_memory_fill(global$45, 255, $1_1);
  wasm2js_memory_fill(global$46, 255, $1_1);
  wasm2js_memory_fill(global$47, 0, $0_1 << 1 | 0);
  label1 : while (1) {
   if (($3_1 | 0) < (global$3 | 0)) {
    $0_1 = 0;
    label : while (1) {
     if (($0_1 | 0) < (global$6 | 0)) {
      if (!HEAP32[(global$17 + ($0_1 << 2 | 0) | 0) >> 2]) {
       $23($0_1, $3_1)
      }
      $0_1 = $0_1 + 1 | 0;
      continue label;
     }
     break label;
    };
    $3_1 = $3_1 + 1 | 0;
    continue label1;
   }
   break label1;
  };
 }
 
 function $43($0_1) {
  $0_1 = $0_1 | 0;
  label : while (1) {
   if ((global$53 | 0) < ($0_1 | 0)) {
    if ((global$54 | 0) == (global$50 | 0)) {
     return 2 | 0
    }
    if (!$37()) {
     return 1 | 0
    }
    continue label;
   }
   break label;
  };
  return 0 | 0;
 }
 
 bufferView = HEAPU8;
 initActiveSegments(imports);
 $25();
 function __wasm_memory_size() {
  return buffer.byteLength >> 16;
 }
 
 function __wasm_memory_grow(pagesToAdd) {
  pagesToAdd = pagesToAdd | 0;
  var oldPages = __wasm_memory_size() | 0;
  var newPages = oldPages + pagesToAdd | 0;
  if ((oldPages < newPages) && (newPages < 65536) && (newPages <= 65536)) {
   var newBuffer = new ArrayBuffer(newPages << 16);
   var newHEAP8 = new Int8Array(newBuffer);
   newHEAP8.set(HEAP8);
   HEAP8 = new Int8Array(newBuffer);
   HEAP16 = new Int16Array(newBuffer);
   HEAP32 = new Int32Array(newBuffer);
   HEAPU8 = new Uint8Array(newBuffer);
   HEAPU16 = new Uint16Array(newBuffer);
   HEAPU32 = new Uint32Array(newBuffer);
   HEAPF32 = new Float32Array(newBuffer);
   HEAPF64 = new Float64Array(newBuffer);
   buffer = newBuffer;
   memory.buffer = buffer;
   bufferView = HEAPU8;
  }
  return oldPages;
 }
 
 return {
  "forget": $40, 
  "room": $39, 
  "begin": $42, 
  "advance": $43, 
  "completed": $41, 
  "time": $35, 
  "takeLog": $36, 
  "stateBytes": $38, 
  "ops": {
   get value() {
    return global$2;
   }, 
   set value(_global$2) {
    global$2 = _global$2;
   }
  }, 
  "sequences": {
   get value() {
    return global$3;
   }, 
   set value(_global$3) {
    global$3 = _global$3;
   }
  }, 
  "tokens": {
   get value() {
    return global$4;
   }, 
   set value(_global$4) {
    global$4 = _global$4;
   }
  }, 
  "tiles": {
   get value() {
    return global$5;
   }, 
   set value(_global$5) {
    global$5 = _global$5;
   }
  }, 
  "groups": {
   get value() {
    return global$6;
   }, 
   set value(_global$6) {
    global$6 = _global$6;
   }
  }, 
  "oneTierAtATime": {
   get value() {
    return global$7;
   }, 
   set value(_global$7) {
    global$7 = _global$7;
   }
  }, 
  "communication": {
   get value() {
    return global$8;
   }, 
   set value(_global$8) {
    global$8 = _global$8;
   }
  }, 
  "mvmLatency": {
   get value() {
    return global$9;
   }, 
   set value(_global$9) {
    global$9 = _global$9;
   }
  }, 
  "communicationLatency": {
   get value() {
    return global$10;
   }, 
   set value(_global$10) {
    global$10 = _global$10;
   }
  }, 
  "latency": {
   get value() {
    return global$11;
   }, 
   set value(_global$11) {
    global$11 = _global$11;
   }
  }, 
  "loadTime": {
   get value() {
    return global$12;
   }, 
   set value(_global$12) {
    global$12 = _global$12;
   }
  }, 
  "flags": {
   get value() {
    return global$13;
   }, 
   set value(_global$13) {
    global$13 = _global$13;
   }
  }, 
  "cost": {
   get value() {
    return global$14;
   }, 
   set value(_global$14) {
    global$14 = _global$14;
   }
  }, 
  "token": {
   get value() {
    return global$15;
   }, 
   set value(_global$15) {
    global$15 = _global$15;
   }
  }, 
  "groupStart": {
   get value() {
    return global$16;
   }, 
   set value(_global$16) {
    global$16 = _global$16;
   }
  }, 
  "groupInputs": {
   get value() {
    return global$17;
   }, 
   set value(_global$17) {
    global$17 = _global$17;
   }
  }, 
  "groupCounter": {
   get value() {
    return global$18;
   }, 
   set value(_global$18) {
    global$18 = _global$18;
   }
  }, 
  "userStart": {
   get value() {
    return global$19;
   }, 
   set value(_global$19) {
    global$19 = _global$19;
   }
  }, 
  "mvmUserStart": {
   get value() {
    return global$20;
   }, 
   set value(_global$20) {
    global$20 = _global$20;
   }
  }, 
  "users": {
   get value() {
    return global$21;
   }, 
   set value(_global$21) {
    global$21 = _global$21;
   }
  }, 
  "tileOf": {
   get value() {
    return global$22;
   }, 
   set value(_global$22) {
    global$22 = _global$22;
   }
  }, 
  "expertSlot": {
   get value() {
    return global$23;
   }, 
   set value(_global$23) {
    global$23 = _global$23;
   }
  }, 
  "expertChoice": {
   get value() {
    return global$24;
   }, 
   set value(_global$24) {
    global$24 = _global$24;
   }
  }, 
  "choicesPerSequence": {
   get value() {
    return global$25;
   }, 
   set value(_global$25) {
    global$25 = _global$25;
   }
  }, 
  "expertStride": {
   get value() {
    return global$26;
   }, 
   set value(_global$26) {
    global$26 = _global$26;
   }
  }, 
  "chunk": {
   get value() {
    return global$27;
   }, 
   set value(_global$27) {
    global$27 = _global$27;
   }
  }, 
  "chunkTile": {
   get value() {
    return global$28;
   }, 
   set value(_global$28) {
    global$28 = _global$28;
   }
  }, 
  "bytesAtEnd": {
   get value() {
    return global$29;
   }, 
   set value(_global$29) {
    global$29 = _global$29;
   }
  }, 
  "freedAtStart": {
   get value() {
    return global$30;
   }, 
   set value(_global$30) {
    global$30 = _global$30;
   }
  }, 
  "firstRegistration": {
   get value() {
    return global$31;
   }, 
   set value(_global$31) {
    global$31 = _global$31;
   }
  }, 
  "registrationBuffer": {
   get value() {
    return global$32;
   }, 
   set value(_global$32) {
    global$32 = _global$32;
   }
  }, 
  "nextRegistration": {
   get value() {
    return global$33;
   }, 
   set value(_global$33) {
    global$33 = _global$33;
   }
  }, 
  "bufferBytes": {
   get value() {
    return global$34;
   }, 
   set value(_global$34) {
    global$34 = _global$34;
   }
  }, 
  "inputCounters": {
   get value() {
    return global$35;
   }, 
   set value(_global$35) {
    global$35 = _global$35;
   }
  }, 
  "inputWidth": {
   get value() {
    return global$36;
   }, 
   set value(_global$36) {
    global$36 = _global$36;
   }
  }, 
  "inputsPerSequence": {
   get value() {
    return global$37;
   }, 
   set value(_global$37) {
    global$37 = _global$37;
   }
  }, 
  "consumerCounters": {
   get value() {
    return global$38;
   }, 
   set value(_global$38) {
    global$38 = _global$38;
   }
  }, 
  "consumerWidth": {
   get value() {
    return global$39;
   }, 
   set value(_global$39) {
    global$39 = _global$39;
   }
  }, 
  "buffersPerSequence": {
   get value() {
    return global$40;
   }, 
   set value(_global$40) {
    global$40 = _global$40;
   }
  }, 
  "digitalUnits": {
   get value() {
    return global$41;
   }, 
   set value(_global$41) {
    global$41 = _global$41;
   }
  }, 
  "mhaUnits": {
   get value() {
    return global$42;
   }, 
   set value(_global$42) {
    global$42 = _global$42;
   }
  }, 
  "digitalLock": {
   get value() {
    return global$43;
   }, 
   set value(_global$43) {
    global$43 = _global$43;
   }
  }, 
  "attentionLock": {
   get value() {
    return global$44;
   }, 
   set value(_global$44) {
    global$44 = _global$44;
   }
  }, 
  "readyStep": {
   get value() {
    return global$45;
   }, 
   set value(_global$45) {
    global$45 = _global$45;
   }
  }, 
  "startStep": {
   get value() {
    return global$46;
   }, 
   set value(_global$46) {
    global$46 = _global$46;
   }
  }, 
  "unit": {
   get value() {
    return global$47;
   }, 
   set value(_global$47) {
    global$47 = _global$47;
   }
  }, 
  "order": {
   get value() {
    return global$48;
   }, 
   set value(_global$48) {
    global$48 = _global$48;
   }
  }, 
  "log": {
   get value() {
    return global$49;
   }, 
   set value(_global$49) {
    global$49 = _global$49;
   }
  }, 
  "logSteps": {
   get value() {
    return global$50;
   }, 
   set value(_global$50) {
    global$50 = _global$50;
   }
  }, 
  "kind": {
   get value() {
    return global$74;
   }, 
   set value(_global$74) {
    global$74 = _global$74;
   }
  }, 
  "edgeFrom": {
   get value() {
    return global$75;
   }, 
   set value(_global$75) {
    global$75 = _global$75;
   }
  }, 
  "segments": {
   get value() {
    return global$76;
   }, 
   set value(_global$76) {
    global$76 = _global$76;
   }
  }, 
  "segmentStart": {
   get value() {
    return global$77;
   }, 
   set value(_global$77) {
    global$77 = _global$77;
   }
  }, 
  "segmentPart": {
   get value() {
    return global$78;
   }, 
   set value(_global$78) {
    global$78 = _global$78;
   }
  }, 
  "embedPart": {
   get value() {
    return global$79;
   }, 
   set value(_global$79) {
    global$79 = _global$79;
   }
  }, 
  "costSize": {
   get value() {
    return global$80;
   }, 
   set value(_global$80) {
    global$80 = _global$80;
   }
  }, 
  "costSeqLen": {
   get value() {
    return global$81;
   }, 
   set value(_global$81) {
    global$81 = _global$81;
   }
  }, 
  "costCached": {
   get value() {
    return global$82;
   }, 
   set value(_global$82) {
    global$82 = _global$82;
   }
  }, 
  "tierRows": {
   get value() {
    return global$83;
   }, 
   set value(_global$83) {
    global$83 = _global$83;
   }
  }, 
  "usedCols": {
   get value() {
    return global$84;
   }, 
   set value(_global$84) {
    global$84 = _global$84;
   }
  }, 
  "resultKind": {
   get value() {
    return global$85;
   }, 
   set value(_global$85) {
    global$85 = _global$85;
   }
  }, 
  "byCreation": {
   get value() {
    return global$86;
   }, 
   set value(_global$86) {
    global$86 = _global$86;
   }
  }, 
  "vectorBytes": {
   get value() {
    return global$87;
   }, 
   set value(_global$87) {
    global$87 = _global$87;
   }
  }, 
  "fullEdges": {
   get value() {
    return global$88;
   }, 
   set value(_global$88) {
    global$88 = _global$88;
   }
  }, 
  "sources": {
   get value() {
    return global$89;
   }, 
   set value(_global$89) {
    global$89 = _global$89;
   }
  }, 
  "listUsers": $26, 
  "numberCounters": $30, 
  "placeOps": $29, 
  "bufferConsumers": {
   get value() {
    return global$96;
   }, 
   set value(_global$96) {
    global$96 = _global$96;
   }
  }, 
  "buffers": {
   get value() {
    return global$97;
   }, 
   set value(_global$97) {
    global$97 = _global$97;
   }
  }, 
  "registrations": {
   get value() {
    return global$98;
   }, 
   set value(_global$98) {
    global$98 = _global$98;
   }
  }, 
  "countBuffers": $34, 
  "planMemory": $31, 
  "memory": Object.create(Object.prototype, {
   "grow": {
    "value": __wasm_memory_grow
   }, 
   "buffer": {
    "get": function () {
     return buffer;
    }
    
   }
  })
 };
}

return asmFunc(imports);
}
