// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a rectangle among parts by their sizes, in rows of tiles that are as square as they can be (Bruls, Huizing, van Wijk: Squarified
 * Treemaps, 2000). The tiles fill the rectangle and do not overlap.
 */
public final class TreemapLayout {

    /** The place of a part. */
    public record Tile(double x, double y, double width, double height) {

        /** What it covers. */
        public double area() {
            return width * height;
        }

        /** Whether a point is in it; of two tiles side by side their common border belongs to the later one. */
        public boolean contains(double left, double top) {
            return left >= x && left < x + width && top >= y && top < y + height;
        }
    }

    private final List<Tile> tiles = new ArrayList<>();
    private final double[] areas;
    /** What is left to be divided. */
    private double x;
    private double y;
    private double width;
    private double height;

    private TreemapLayout(double[] areas, Tile bounds) {
        this.areas = areas;
        x = bounds.x;
        y = bounds.y;
        width = bounds.width;
        height = bounds.height;
    }

    /**
     * The tiles of parts, in their order.
     *
     * @param sizes none negative; the tiles are squarest when the largest is first
     * @param bounds what is divided
     */
    public static List<Tile> of(long[] sizes, Tile bounds) {
        double total = 0;
        for (long size : sizes) {
            total += size;
        }
        double[] areas = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            areas[i] = total <= 0 ? 0 : sizes[i] / total * Math.max(0, bounds.width) * Math.max(0, bounds.height);
        }
        TreemapLayout layout = new TreemapLayout(areas, bounds);
        layout.divide();
        return layout.tiles;
    }

    private void divide() {
        int from = 0;
        while (from < areas.length) {
            double side = Math.min(width, height);
            double sum = areas[from];
            double largest = areas[from];
            double smallest = areas[from];
            double worst = worst(largest, smallest, sum, side);
            int to = from + 1;
            while (to < areas.length) {
                double more = sum + areas[to];
                double with = worst(Math.max(largest, areas[to]), Math.min(smallest, areas[to]), more, side);
                if (with > worst) {
                    break;
                }
                largest = Math.max(largest, areas[to]);
                smallest = Math.min(smallest, areas[to]);
                sum = more;
                worst = with;
                to++;
            }
            row(from, to, sum);
            from = to;
        }
    }

    /** How far from a square the worst tile of a row is; of a row that covers nothing, endlessly far. */
    private static double worst(double largest, double smallest, double sum, double side) {
        if (sum <= 0 || side <= 0) {
            return Double.MAX_VALUE;
        }
        if (smallest <= 0) {
            // what covers nothing is drawn nowhere, and makes no row worse
            return side * side * largest / (sum * sum);
        }
        return Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
    }

    /** Lays tiles side by side along the shorter side of what is left. */
    private void row(int from, int to, double sum) {
        boolean upright = width >= height;
        double side = upright ? height : width;
        // the last row takes what is left, so that nothing is lost in rounding
        double depth = side <= 0 ? 0 : to == areas.length ? upright ? width : height : Math.min(sum / side, upright ? width : height);
        double done = 0;
        for (int i = from; i < to; i++) {
            double part = sum <= 0 ? 0 : i == to - 1 ? side - done : Math.min(side - done, areas[i] / sum * side);
            tiles.add(upright ? new Tile(x, y + done, depth, part) : new Tile(x + done, y, part, depth));
            done += part;
        }
        if (upright) {
            x += depth;
            width -= depth;
        } else {
            y += depth;
            height -= depth;
        }
    }
}
