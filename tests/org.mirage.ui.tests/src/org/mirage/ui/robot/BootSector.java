// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** The smallest machine there is: a boot sector that prints a text and halts. */
public final class BootSector {

    private BootSector() {
    }

    /** Writes one at the beginning of a disk; ext4 leaves that place free. */
    public static void write(Path disk, String text) throws IOException {
        byte[] sector = new byte[512];
        // xor ax,ax; mov ds,ax; mov si,0x7c18; next: lodsb; test al,al; jz halt; mov ah,0x0e; xor bx,bx; int 0x10; jmp next;
        // halt: hlt; jmp halt
        byte[] code = HexFormat.of().parseHex("31c08ed8be187cfcac84c07408b40e31dbcd10ebf3f4ebfd");
        byte[] printed = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(code, 0, sector, 0, code.length);
        System.arraycopy(printed, 0, sector, code.length, printed.length);
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        try (FileChannel file = FileChannel.open(disk, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(sector));
        }
    }
}
