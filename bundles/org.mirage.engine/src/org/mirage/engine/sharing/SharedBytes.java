// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sharing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.mirage.engine.ByteCount;

/** How many bytes images have in common, exactly. Images are numbers from 0 on. */
public final class SharedBytes {

    private record Part(BitSet images, long bytes) {
    }

    private final List<Part> parts = new ArrayList<>();
    private final long[][] common;
    private final long[] unique;
    private long all;

    SharedBytes(int images, ImageSets sets) {
        common = new long[images][images];
        unique = new long[images];
        sets.visit(this::add);
    }

    private void add(BitSet images, long bytes) {
        parts.add(new Part(images, bytes));
        all = ByteCount.plus(all, bytes);
        int[] members = images.stream().toArray();
        if (members.length == 1) {
            unique[members[0]] = ByteCount.plus(unique[members[0]], bytes);
        }
        for (int i : members) {
            for (int j : members) {
                common[i][j] = ByteCount.plus(common[i][j], bytes);
            }
        }
    }

    /** Bytes that all images need together. */
    public long all() {
        return all;
    }

    /** Bytes that an image needs. */
    public long total(int image) {
        return common[image][image];
    }

    /** Bytes that no other image needs. */
    public long unique(int image) {
        return unique[image];
    }

    /** Bytes that two images both need. */
    public long common(int one, int other) {
        return common[one][other];
    }

    /** What two images have in common, as a part of what they need together: 0 to 1; 1 for two empty ones. */
    public double similarity(int one, int other) {
        long union = together(one, other);
        return union == 0 ? 1 : (double) common(one, other) / union;
    }

    private long together(int one, int other) {
        return ByteCount.plus(total(one) - common(one, other), total(other));
    }

    /** The same in percent, rounded down: 100 are images with the same contents. */
    public int percent(int one, int other) {
        long common = common(one, other);
        long union = together(one, other);
        if (union == 0) {
            return 100;
        }
        // parts of floating point are a little less than they are, or a little more
        return common <= Long.MAX_VALUE / 100 ? (int) (common * 100 / union)
                : BigInteger.valueOf(common).multiply(BigInteger.valueOf(100)).divide(BigInteger.valueOf(union)).intValue();
    }

    /** Bytes that only images among these need: what deleting all of them frees. */
    public long onlyIn(BitSet images) {
        long bytes = 0;
        for (Part part : parts) {
            BitSet others = (BitSet) part.images.clone();
            others.andNot(images);
            bytes = others.isEmpty() ? ByteCount.plus(bytes, part.bytes) : bytes;
        }
        return bytes;
    }
}
