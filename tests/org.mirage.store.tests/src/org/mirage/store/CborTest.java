// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborTest {

    /** From RFC 8949, appendix A. */
    @ParameterizedTest
    @CsvSource({"0, 00", "23, 17", "24, 1818", "100, 1864", "1000, 1903e8", "1000000, 1a000f4240",
            "1000000000000, 1b000000e8d4a51000", "-1, 20", "-10, 29", "-100, 3863", "-1000, 3903e7"})
    void numbersAreThoseOfTheStandard(long number, String hex) throws DamagedObjectException {
        assertEquals(hex, hex(Cbor.encode(number)));
        assertEquals(Map.of("a", number), Cbor.decodeMap(Cbor.encode(Map.of("a", number)), "test"));
    }

    /** From RFC 8949, appendix A. */
    @Test
    void valuesAreThoseOfTheStandard() {
        assertEquals("f4", hex(Cbor.encode(false)));
        assertEquals("f5", hex(Cbor.encode(true)));
        assertEquals("f6", hex(Cbor.encode(null)));
        assertEquals("4401020304", hex(Cbor.encode(new byte[] {1, 2, 3, 4})));
        assertEquals("6449455446", hex(Cbor.encode("IETF")));
        assertEquals("62c3bc", hex(Cbor.encode("\u00fc")));
        assertEquals("64f0908591", hex(Cbor.encode("\ud800\udd51")));
        assertEquals("8301820203820405", hex(Cbor.encode(List.of(1, List.of(2, 3), List.of(4, 5)))));
        assertEquals("a26161016162820203", hex(Cbor.encode(Map.of("b", List.of(2, 3), "a", 1))));
        assertEquals("3b7fffffffffffffff", hex(Cbor.encode(Long.MIN_VALUE)));
    }

    /** Section 4.2.1: keys in the bytewise order of their encoded forms, so shorter ones first. */
    @Test
    void keysAreInTheOneOrder() {
        assertEquals("a3617a00626161006262620" + "0", hex(Cbor.encode(Map.of("aa", 0, "z", 0, "bb", 0))));
    }

    @Test
    void mapsComeBack() throws DamagedObjectException {
        Map<String, Object> map = new HashMap<>();
        map.put("nothing", null);
        map.put("list", List.of(1L, "two", true, Map.of("k", -5L)));
        map.put("least", Long.MIN_VALUE);
        map.put("most", Long.MAX_VALUE);
        assertEquals(map, Cbor.decodeMap(Cbor.encode(map), "test"));
    }

    @ParameterizedTest
    @CsvSource({"a1616118ff00, too much", "a161611817, 23 in two bytes", "a16161190018, 24 in three",
            "a161616261, text cut off", "a2616200616100, keys not in order", "a2616100616100, key twice",
            "bf616100ff, length not given", "a16161f97e00, a float", "a16161c100, a tag", "a10000, key a number",
            "a16161ff, a break", "a161611bffffffffffffffff, too large", "a161619affffffff, list too long",
            "a16161fc, unassigned", "00, no map", "a16161f7, undefined", "a161ff00, not UTF-8"})
    void anythingElseIsRefused(String hex, String why) {
        assertThrows(DamagedObjectException.class, () -> Cbor.decodeMap(HexFormat.of().parseHex(hex), "test"), why);
    }

    @Test
    void deepNestingIsRefused() {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);
        deep[0] = (byte) 0xa1;
        deep[1] = 0x61;
        deep[2] = 'a';
        assertThrows(DamagedObjectException.class, () -> Cbor.decodeMap(deep, "test"));
    }

    @Test
    void whatIsDecodedIsEncodedTheSame() {
        byte[] good = Cbor.encode(Map.of("a", 1, "bytes", new byte[20], "list", List.of(1, 2, 300, "text"), "t", true));
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                assertEquals(hex(bad), hex(Cbor.encode(Cbor.decodeMap(bad, "test"))));
            } catch (DamagedObjectException expected) {
                // There is one form of everything: what is not refused is in it.
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
