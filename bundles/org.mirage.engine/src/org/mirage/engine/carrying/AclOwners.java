// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.store.EntryAttribute;

/** Gives POSIX ACLs the target's numbers of users and groups. */
final class AclOwners {

    private static final String PREFIX = "system.posix_acl_";
    private static final int HEAD = 4;
    private static final int LINE = 8;
    private static final int NUMBER_AT = 4;
    private static final int USER = 2;
    private static final int GROUP = 8;

    private AclOwners() {
    }

    /** The attributes with other numbers; who is not on the target stays in them as a number. */
    static List<EntryAttribute> translate(List<EntryAttribute> attributes, AccountPlan accounts) {
        return attributes.stream().map(attribute -> isAcl(attribute) ? new EntryAttribute(attribute.name(),
                translate(attribute.value(), accounts)) : attribute).toList();
    }

    private static boolean isAcl(EntryAttribute attribute) {
        return new String(attribute.name(), StandardCharsets.ISO_8859_1).startsWith(PREFIX);
    }

    private static byte[] translate(byte[] acl, AccountPlan accounts) {
        ByteBuffer lines = ByteBuffer.wrap(acl.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = HEAD; at + LINE <= lines.capacity(); at += LINE) {
            int tag = lines.getShort(at);
            long number = Integer.toUnsignedLong(lines.getInt(at + NUMBER_AT));
            long translated = tag == USER ? accounts.user(number) : tag == GROUP ? accounts.group(number) : -1;
            if (translated >= 0) {
                lines.putInt(at + NUMBER_AT, (int) translated);
            }
        }
        return lines.array();
    }
}
