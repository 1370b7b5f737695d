// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** Tiles have the areas of their parts, fill what is divided, and do not overlap, whatever the sizes are. */
class TreemapLayoutTest {

    private static final double EXACT = 1e-6;

    private static void check(long[] sizes, TreemapLayout.Tile bounds) {
        List<TreemapLayout.Tile> tiles = TreemapLayout.of(sizes, bounds);
        assertEquals(sizes.length, tiles.size());
        double total = Arrays.stream(sizes).asDoubleStream().sum();
        double within = EXACT * Math.max(1, bounds.area());
        for (int i = 0; i < sizes.length; i++) {
            TreemapLayout.Tile tile = tiles.get(i);
            assertEquals(sizes[i] / total * bounds.area(), tile.area(), within, "the area of part " + i);
            assertTrue(tile.width() >= 0 && tile.height() >= 0 && tile.x() >= bounds.x() - EXACT && tile.y() >= bounds.y() - EXACT
                    && tile.x() + tile.width() <= bounds.x() + bounds.width() + EXACT
                    && tile.y() + tile.height() <= bounds.y() + bounds.height() + EXACT, "within the bounds: " + tile);
            for (int j = 0; j < i; j++) {
                TreemapLayout.Tile other = tiles.get(j);
                double across = Math.min(tile.x() + tile.width(), other.x() + other.width()) - Math.max(tile.x(), other.x());
                double down = Math.min(tile.y() + tile.height(), other.y() + other.height()) - Math.max(tile.y(), other.y());
                assertTrue(across <= EXACT || down <= EXACT || across * down <= within, tile + " and " + other + " overlap");
            }
        }
        assertEquals(bounds.area(), tiles.stream().mapToDouble(TreemapLayout.Tile::area).sum(), within, "nothing is lost");
    }

    /** The example of those who invented it. */
    @Test
    void theExampleOfThePaper() {
        List<TreemapLayout.Tile> tiles = TreemapLayout.of(new long[] {6, 6, 4, 3, 2, 2, 1}, new TreemapLayout.Tile(0, 0, 6, 4));
        double[][] expected = {{0, 0, 3, 2}, {0, 2, 3, 2}, {3, 0, 12.0 / 7, 7.0 / 3}, {3 + 12.0 / 7, 0, 9.0 / 7, 7.0 / 3},
            {3, 7.0 / 3, 1.2, 5.0 / 3}, {4.2, 7.0 / 3, 1.2, 5.0 / 3}, {5.4, 7.0 / 3, 0.6, 5.0 / 3}};
        for (int i = 0; i < expected.length; i++) {
            TreemapLayout.Tile tile = tiles.get(i);
            double[] place = {tile.x(), tile.y(), tile.width(), tile.height()};
            for (int j = 0; j < place.length; j++) {
                assertEquals(expected[i][j], place[j], EXACT, "tile " + i + ": " + tile);
            }
        }
    }

    @Test
    void allSortsOfSizes() {
        TreemapLayout.Tile wide = new TreemapLayout.Tile(3, 5, 777, 191);
        TreemapLayout.Tile high = new TreemapLayout.Tile(-10, 0, 40, 900);
        Random random = new Random(4711);
        for (TreemapLayout.Tile bounds : List.of(wide, high)) {
            check(new long[] {1}, bounds);
            check(new long[] {5, 0, 0}, bounds);
            check(new long[] {0, 3, 0, 4}, bounds);
            check(new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 1}, bounds);
            for (int count : new int[] {2, 3, 10, 300}) {
                check(random.longs(count, 0, 1000).toArray(), bounds);
                long[] falling = random.longs(count, 1, 1L << 40).sorted().toArray();
                check(LongStream.range(0, count).map(i -> falling[count - 1 - (int) i]).toArray(), bounds);
                check(LongStream.range(0, count).map(i -> 1L << 2 * i % 50).toArray(), bounds);
            }
        }
    }

    @Test
    void nothingToDivide() {
        assertEquals(List.of(), TreemapLayout.of(new long[0], new TreemapLayout.Tile(0, 0, 10, 10)));
        for (long[] sizes : new long[][] {{0}, {0, 0}, {1, 2}}) {
            for (TreemapLayout.Tile tile : TreemapLayout.of(sizes, new TreemapLayout.Tile(0, 0, sizes[0] == 0 ? 10 : 0, 10))) {
                assertTrue(tile.area() >= 0 && tile.x() >= 0 && tile.x() + tile.width() <= 10, tile.toString());
            }
        }
        List<TreemapLayout.Tile> narrow = TreemapLayout.of(new long[] {4, 2}, new TreemapLayout.Tile(0, 0, 5, -3));
        assertEquals(0, narrow.stream().mapToDouble(TreemapLayout.Tile::area).sum());
    }

    /** What it is for: of many equal parts none is a thin strip. */
    @Test
    void tilesAreNearlySquare() {
        long[] sizes = new long[64];
        Arrays.fill(sizes, 9);
        for (TreemapLayout.Tile tile : TreemapLayout.of(sizes, new TreemapLayout.Tile(0, 0, 640, 480))) {
            double ratio = Math.max(tile.width() / tile.height(), tile.height() / tile.width());
            assertTrue(ratio < 2, tile + " is a strip");
        }
    }
}
