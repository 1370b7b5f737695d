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

    /** True when the lists name only whom the target has; a number that is not translated would be somebody else's there. */
    static boolean areThere(List<EntryAttribute> attributes, AccountPlan accounts) {
        return attributes.stream().filter(AclOwners::isAcl).allMatch(attribute -> {
            ByteBuffer lines = ByteBuffer.wrap(attribute.value()).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = HEAD; at + LINE <= lines.capacity(); at += LINE) {
                if (isNamed(lines.getShort(at)) && translated(lines, at, accounts) < 0) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The attributes with other numbers. */
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
            if (isNamed(lines.getShort(at))) {
                lines.putInt(at + NUMBER_AT, (int) translated(lines, at, accounts));
            }
        }
        return lines.array();
    }

    private static boolean isNamed(int tag) {
        return tag == USER || tag == GROUP;
    }

    private static long translated(ByteBuffer lines, int at, AccountPlan accounts) {
        long number = Integer.toUnsignedLong(lines.getInt(at + NUMBER_AT));
        return lines.getShort(at) == USER ? accounts.user(number) : accounts.group(number);
    }
}
