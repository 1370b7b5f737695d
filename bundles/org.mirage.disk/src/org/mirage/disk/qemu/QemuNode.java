// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.HeldFile;
import org.mirage.disk.ImageSource;

/**
 * An image as QEMU's block layer is told it: format, file and everything that it builds on, to the very end. QEMU takes no
 * name from an image then.
 *
 * @param format of the image
 * @param file its bytes
 * @param data where the bytes of its disk are, when they are in a file of their own; else null
 * @param backing what it is begun from; null for nothing
 */
public record QemuNode(DiskFormat format, ImageSource file, ImageSource data, QemuNode backing) {

    private static final int SECTOR = 512;

    /** The files in the order in which {@link #json} counts them. */
    List<HeldFile> files() {
        List<HeldFile> files = new ArrayList<>(List.of(file.file()));
        if (data != null) {
            files.add(data.file());
        }
        if (backing != null) {
            files.addAll(backing.files());
        }
        return files;
    }

    /**
     * As QEMU wants it written.
     *
     * @param prefix of the files' names; their numbers in {@link #files} follow
     */
    String json(String prefix) throws IOException {
        return "json:" + json(prefix, 0);
    }

    private String json(String prefix, int number) throws IOException {
        StringBuilder json = new StringBuilder("{\"driver\":\"" + format.toolName() + "\"");
        if (format == DiskFormat.VHD) {
            json.append(",\"force_size_calc\":\"current_size\"");
        }
        json.append(",\"file\":").append(node(file, prefix, number));
        int next = number + 1;
        if (data != null) {
            json.append(",\"data-file\":").append(node(data, prefix, next++));
        }
        if (backing != null) {
            json.append(",\"backing\":").append(backing.json(prefix, next));
        } else if (format != DiskFormat.RAW) {
            json.append(",\"backing\":null");
        }
        return json.append('}').toString();
    }

    private static String node(ImageSource source, String prefix, int number) throws IOException {
        String file = "{\"driver\":\"file\",\"filename\":\"" + prefix + number + "\"}";
        if (source.isWholeFile()) {
            return file;
        }
        // the rest of the last sector is padding of the archive
        long length = (source.length() + SECTOR - 1) / SECTOR * SECTOR;
        return "{\"driver\":\"raw\",\"offset\":" + source.offset() + ",\"size\":" + length + ",\"file\":" + file + "}";
    }
}
