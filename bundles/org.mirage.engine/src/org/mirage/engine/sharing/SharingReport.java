// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sharing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.VersionSummary;

/**
 * What images have in common.
 *
 * @param images their names; other numbers of images are places in this list
 * @param contents distinct contents of files, in bytes as files have them
 * @param stored all that is kept for them in packs, compressed
 * @param growth the versions by time, with what each added
 */
public record SharingReport(List<String> images, SharedBytes contents, SharedBytes stored, List<Growth> growth) {

    /**
     * What a version added to those that were made before it.
     *
     * @param contents bytes of contents that were new then
     * @param stored bytes in packs that were new then
     */
    public record Growth(VersionSummary version, long contents, long stored) {
    }

    /** The image that one is most similar to; -1 when there is no other. */
    public int mostLike(int image) {
        int like = -1;
        for (int other = 0; other < images.size(); other++) {
            boolean better = like < 0 || contents.similarity(image, other) > contents.similarity(image, like);
            like = other != image && better ? other : like;
        }
        return like;
    }

    /** Groups of images, of which each is at least so similar to another one of its group, 0 to 1; images without such are left out. */
    public List<BitSet> nearCopies(double similarity) {
        int[] group = new int[images.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                if (contents.similarity(i, j) >= similarity) {
                    join(group, i, j);
                }
            }
        }
        Map<Integer, BitSet> groups = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], _ -> new BitSet()).set(i);
        }
        return new ArrayList<>(groups.values().stream().filter(images -> images.cardinality() > 1).toList());
    }

    private static void join(int[] group, int one, int other) {
        int from = group[one];
        for (int i = 0; i <= one; i++) {
            group[i] = group[i] == from ? group[other] : group[i];
        }
    }
}
