// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;

/** From stored attributes to those that programs see. */
class AttributeFormTest {

    private static final byte[] VALUE = {1, 2};

    private static String name(int flags, String stored) throws DamagedException {
        return new String(AttributeForm.of(flags, stored.getBytes(), VALUE).name());
    }

    @Test
    void nameSpaces() throws DamagedException {
        assertEquals("user.a", name(0, "a"));
        assertEquals("trusted.a", name(2, "a"));
        assertEquals("security.a", name(4, "a"));
        assertEquals("user.SGI_ACL_FILE", name(0, "SGI_ACL_FILE"));
        assertThrows(DamagedException.class, () -> name(6, "a"));
        assertThrows(DamagedException.class, () -> name(0, "a\0b"));
    }

    @Test
    void namesOfParentsAndWhatIsJustBeingChangedAreHidden() throws DamagedException {
        assertNull(AttributeForm.of(8, "parent".getBytes(), VALUE));
        assertNull(AttributeForm.of(0x81, "half".getBytes(), VALUE));
    }

    @Test
    void aclsHaveTheFormOfTheInterface() throws DamagedException {
        byte[] stored = HexFormat.of().parseHex("00000003" + "00000001ffffffff00060000" + "000000020000000500040000"
                + "00000020ffffffff00010000");
        Attribute acl = AttributeForm.of(2, "SGI_ACL_DEFAULT".getBytes(), stored);
        assertEquals("system.posix_acl_default", new String(acl.name()));
        assertArrayEquals(HexFormat.of().parseHex("02000000" + "01000600ffffffff" + "0200040005000000" + "20000100ffffffff"),
                acl.value());
        assertNull(AttributeForm.of(2, "SGI_ACL_FILE".getBytes(), new byte[4]));
        stored[7] = 3;
        assertThrows(DamagedException.class, () -> AttributeForm.of(2, "SGI_ACL_FILE".getBytes(), stored));
        assertThrows(DamagedException.class, () -> AttributeForm.of(2, "SGI_ACL_FILE".getBytes(), new byte[5]));
    }
}
