// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * What Rock Ridge says of a record (RRIP 1.12, section 4), as Linux takes it. Fields that are not there leave values of
 * -1 or null.
 */
final class RockRidge {

    private static final int NAME_DOTS = 6;
    private static final int MOST_NAME = 255;
    private static final int MOST_TARGET = 4096;
    private static final int CREATED = 1;
    private static final int CHANGED = 2;
    private static final int LONG_TIMES = 0x80;

    private final ByteArrayOutputStream name = new ByteArrayOutputStream();
    private final ByteArrayOutputStream target = new ByteArrayOutputStream();
    private boolean slash;
    private boolean linked;
    private long mode = -1;
    private long owner;
    private long group;
    private long seconds = Long.MIN_VALUE;
    private long major;
    private long minor;
    private long child = -1;
    private boolean relocated;
    private String encoding = "";

    static RockRidge of(SystemUse fields, DirectoryRecord record) throws IOException {
        RockRidge found = new RockRidge();
        fields.visit(record, found::take);
        return found;
    }

    private void take(String kind, byte[] field) throws DamagedException {
        switch (kind) {
            case "PX" -> permissions(field);
            case "PN" -> device(field);
            case "NM" -> name(field);
            case "SL" -> target(field);
            case "TF" -> times(field);
            case "CL" -> child = field.length >= 12 ? u32(field, 4) : -1;
            case "RE" -> relocated = true;
            case "SF" -> encoding = "its holes are coded (SF), which cannot be read";
            case "ZF" -> encoding = "it is compressed (ZF), which cannot be read";
            default -> { }
        }
    }

    private void permissions(byte[] field) {
        if (field.length >= 36) {
            mode = u32(field, 4);
            owner = u32(field, 20);
            group = u32(field, 28);
        }
    }

    /** Some writers put both numbers into the lower one; the kernel has 12 bits for one and 20 for the other. */
    private void device(byte[] field) {
        if (field.length >= 20) {
            long high = u32(field, 4);
            long low = u32(field, 12);
            boolean both = high == 0 && low > 0xFF;
            major = (both ? low >> 8 : high) & 0xFFF;
            minor = (both ? low & 0xFF : low) & 0xFFFFF;
        }
    }

    private void name(byte[] field) throws DamagedException {
        if (field.length > 5 && (field[4] & NAME_DOTS) == 0) {
            name.write(field, 5, field.length - 5);
            if (name.size() > MOST_NAME) {
                throw new DamagedException("its name is too long");
            }
        }
    }

    /** Components stand between slashes unless they go on; one may be the root. */
    private void target(byte[] field) throws DamagedException {
        linked = true;
        for (int at = 5; at + 2 <= field.length;) {
            int flags = u8(field, at);
            int length = u8(field, at + 1);
            if (at + 2 + length > field.length) {
                throw new DamagedException("its target makes no sense");
            }
            if (slash) {
                target.write('/');
            }
            switch (flags & ~1) {
                case 0 -> target.write(field, at + 2, length);
                case 2 -> target.write('.');
                case 4 -> target.writeBytes(new byte[] {'.', '.'});
                case 8 -> target.write('/');
                default -> throw new DamagedException("its target has components that are not known");
            }
            slash = (flags & 9) == 0;
            at += 2 + length;
            if (target.size() > MOST_TARGET) {
                throw new DamagedException("its target is too long");
            }
        }
    }

    private void times(byte[] field) {
        if (field.length < 5 || (field[4] & CHANGED) == 0) {
            return;
        }
        boolean digits = (field[4] & LONG_TIMES) != 0;
        int length = digits ? IsoDate.LONG : IsoDate.SHORT;
        int at = 5 + ((field[4] & CREATED) != 0 ? length : 0);
        if (at + length <= field.length) {
            seconds = digits ? IsoDate.ofLong(field, at) : IsoDate.ofShort(field, at);
        }
    }

    /** The name; empty when there is none. */
    byte[] name() {
        return name.toByteArray();
    }

    /** The target of a link, null when there is none. */
    byte[] target() {
        return linked ? target.toByteArray() : null;
    }

    /** Type and permissions, or -1. */
    long mode() {
        return mode;
    }

    long owner() {
        return owner;
    }

    long group() {
        return group;
    }

    /** Seconds since 1970 of the last change, or {@link Long#MIN_VALUE}. */
    long seconds() {
        return seconds;
    }

    long major() {
        return major;
    }

    long minor() {
        return minor;
    }

    /** The block of the directory that really stands here though it was moved elsewhere, or -1. */
    long child() {
        return child;
    }

    /** True for a directory that was moved here and is to be seen only where it came from. */
    boolean isRelocated() {
        return relocated;
    }

    /** Why the content cannot be read, empty when it can. */
    String encoding() {
        return encoding;
    }
}
