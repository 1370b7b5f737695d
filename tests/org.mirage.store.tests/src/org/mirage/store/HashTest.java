// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class HashTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isSha256OfTheStandard() {
        assertEquals(ABC, Hash.sha256(Data.bytes("abc")).toString());
        assertEquals(ABC, Hash.sha256(Data.bytes("xabcx"), 1, 3).toString());
        assertEquals(ABC, Hash.sha256(ByteBuffer.allocateDirect(3).put(Data.bytes("abc")).flip()).toString());
    }

    @Test
    void hashingABufferLeavesItsPosition() {
        ByteBuffer bytes = ByteBuffer.wrap(Data.bytes("abc"));
        Hash.sha256(bytes);
        assertEquals(0, bytes.position());
    }

    @Test
    void bytesAndTextComeBack() {
        Hash hash = Hash.parse(ABC);
        assertEquals(hash, Hash.of(hash.bytes()));
        assertEquals(ABC, Hash.parse(hash.toString()).toString());
        byte[] padded = new byte[40];
        hash.put(ByteBuffer.wrap(padded, 3, 32).order(ByteOrder.LITTLE_ENDIAN));
        assertEquals(hash, Hash.of(padded, 3));
        assertArrayEquals(hash.bytes(), Arrays.copyOfRange(padded, 3, 35));
    }

    @Test
    void orderIsThatOfUnsignedBytes() {
        for (int i = 0; i < 200; i++) {
            Hash a = Hash.sha256(Data.bytes("a" + i));
            Hash b = Hash.sha256(Data.bytes("b" + i));
            assertEquals(Integer.signum(Arrays.compareUnsigned(a.bytes(), b.bytes())),
                    Integer.signum(a.compareTo(b)));
            assertNotEquals(a, b);
        }
        byte[] last = new byte[32];
        last[31] = (byte) 0x80;
        assertTrue(Hash.of(last).compareTo(Hash.of(new byte[32])) > 0);
    }

    @Test
    void otherTextsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Hash.parse(ABC.substring(1)));
        assertThrows(IllegalArgumentException.class, () -> Hash.parse(ABC.substring(1) + "g"));
        assertThrows(IllegalArgumentException.class, () -> Hash.parse(ABC.substring(1) + "\uff11"));
        assertThrows(IllegalArgumentException.class, () -> Hash.of(new byte[31]));
    }

    @Test
    void contentNamesArePrintedApart() {
        Hash hash = Hash.parse(ABC);
        assertEquals(ABC, new ContentName(hash, false).toString());
        assertEquals("extents:" + ABC, new ContentName(hash, true).toString());
        assertEquals(new ContentName(hash, true), ContentName.parse("extents:" + ABC));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                ContentName.EMPTY.toString());
    }
}
