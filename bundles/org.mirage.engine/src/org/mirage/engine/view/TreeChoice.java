// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.store.VolumeRecord;

/**
 * Which of several trees of one file system a mount asks for, by the options {@code subvol} and {@code subvolid} (btrfs(5)).
 *
 * @param path of the tree, one byte in each character, without slashes around; null when not asked for
 * @param id of the tree, -1 when not asked for
 */
record TreeChoice(String path, long id) {

    /** The tree that is mounted when none is asked for. */
    static final TreeChoice STANDARD = new TreeChoice(null, -1);

    private static final String PATH = "subvol=";
    private static final String ID = "subvolid=";
    /** The number of the top level, which is asked for by 0 too. */
    private static final long TOP = 5;

    /** What mount options ask for; of a path and a number the path counts, since numbers change when a tree is restored. */
    static TreeChoice of(List<String> options) {
        String path = null;
        long id = -1;
        for (String option : options) {
            if (option.startsWith(PATH)) {
                path = option.substring(PATH.length()).replaceAll("^/+|/+$", "");
            } else if (option.startsWith(ID)) {
                id = number(option.substring(ID.length()));
            }
        }
        return new TreeChoice(path, id);
    }

    private static long number(String text) {
        try {
            long number = Long.decode(text);
            return number == 0 ? TOP : number;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Those of the volumes that are asked for; volumes that are all of their file system always are. */
    List<VolumeRecord> among(List<VolumeRecord> volumes) {
        return volumes.stream().filter(volume -> !volume.extra().containsKey(VolumeRecord.TREE_ID) || isAskedFor(volume)).toList();
    }

    private boolean isAskedFor(VolumeRecord volume) {
        if (path != null) {
            return path(volume).equals(path);
        }
        return id < 0 ? isStandard(volume) : volume.extra().get(VolumeRecord.TREE_ID).equals(id);
    }

    /** True for a tree that is mounted when none is asked for, and for what is all of its file system. */
    static boolean isStandard(VolumeRecord volume) {
        return !Boolean.FALSE.equals(volume.extra().get(VolumeRecord.TREE_STANDARD));
    }

    /** Where a volume's tree lies in its file system, one byte in each character; empty for the top level. */
    static String path(VolumeRecord volume) {
        return volume.extra().get(VolumeRecord.TREE_PATH) instanceof byte[] path ? new String(path, StandardCharsets.ISO_8859_1) : "";
    }

    /** The device that a volume lies on, without the tree that {@link VolumeRecord#device()} names behind it. */
    static String device(VolumeRecord volume) {
        String name = volume.device();
        int tree = volume.extra().get(VolumeRecord.TREE_PATH) instanceof byte[] path && path.length > 0 ? name.indexOf('[') : -1;
        return tree < 0 ? name : name.substring(0, tree);
    }
}
