// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.signature;

import java.nio.charset.StandardCharsets;

import org.mirage.filesystem.bytes.Uuid;

/** How the bytes of a volume's identity are printed. */
enum IdentityForm {
    /** Nothing to print. */
    NONE(0) {
        @Override
        String print(byte[] bytes) {
            return "";
        }
    },
    /** Sixteen bytes as a UUID in their order. */
    UUID(16) {
        @Override
        String print(byte[] bytes) {
            return Uuid.text(bytes);
        }
    },
    /** Up to forty printable characters. */
    TEXT(40) {
        @Override
        String print(byte[] bytes) {
            int end = 0;
            while (end < bytes.length && bytes[end] > ' ' && bytes[end] < 0x7F) {
                end++;
            }
            return new String(bytes, 0, end, StandardCharsets.US_ASCII);
        }
    },
    /** A serial number of four bytes, as FAT has it. */
    SERIAL32(4) {
        @Override
        String print(byte[] bytes) {
            return String.format("%02X%02X-%02X%02X", bytes[3], bytes[2], bytes[1], bytes[0]);
        }
    },
    /** A serial number of eight bytes, as NTFS has it. */
    SERIAL64(8) {
        @Override
        String print(byte[] bytes) {
            StringBuilder text = new StringBuilder();
            for (int i = 7; i >= 0; i--) {
                text.append(String.format("%02X", bytes[i]));
            }
            return text.toString();
        }
    },
    /** The letters of an LVM2 identity, in groups. */
    LVM(32) {
        @Override
        String print(byte[] bytes) {
            String text = TEXT.print(bytes);
            return text.length() != 32 ? "" : String.join("-", text.substring(0, 6), text.substring(6, 10),
                    text.substring(10, 14), text.substring(14, 18), text.substring(18, 22), text.substring(22, 26),
                    text.substring(26));
        }
    },
    /** The digits of an ISO 9660 date, in groups. */
    DATE(16) {
        @Override
        String print(byte[] bytes) {
            String text = TEXT.print(bytes);
            return text.length() != 16 || text.chars().allMatch(c -> c == '0') ? ""
                    : String.join("-", text.substring(0, 4), text.substring(4, 6), text.substring(6, 8),
                            text.substring(8, 10), text.substring(10, 12), text.substring(12, 14), text.substring(14));
        }
    };

    private final int length;

    IdentityForm(int length) {
        this.length = length;
    }

    /** Bytes that it is printed from. */
    int length() {
        return length;
    }

    abstract String print(byte[] bytes);
}
