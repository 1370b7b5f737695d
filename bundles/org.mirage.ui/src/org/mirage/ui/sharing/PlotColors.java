// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

/** Colours of plots that go with the theme of the window, be it light or dark, and can be told apart by everybody. */
final class PlotColors {

    /** Each with a light and a dark shade of the same hue. */
    private static final int[] LIGHT_TILES = {0xa6cee3, 0xfdcf9c, 0xb9dfae, 0xe3c3e6, 0xf4e08d, 0xbfd3f2, 0xf2bdb9, 0xc9d6c2};
    private static final int[] DARK_TILES = {0x1f5f85, 0x8a5514, 0x346b2b, 0x6d4274, 0x756413, 0x37538c, 0x853c38, 0x4a5d43};
    /** Blue and orange, as in the text compare. */
    private static final int[] LIGHT_LINES = {0x0072b2, 0xc95800};
    private static final int[] DARK_LINES = {0x56b4e9, 0xf0a04b};
    private static final int[] LIGHT_HEAT = {0xf2f6fa, 0x9ecae1, 0x3182bd, 0x08306b};
    private static final int[] DARK_HEAT = {0x2b3440, 0x1f567f, 0x3f9bd6, 0xcfe8fb};
    /** White and black can be read equally well on a colour of that luminance. */
    private static final double MIDDLE = 0.179;

    private final boolean dark;
    private final Color background;
    private final Color text;

    PlotColors(Color background, Color text) {
        this.background = background;
        this.text = text;
        dark = luminance(background) < MIDDLE;
    }

    /** Those that go with the window of a control. */
    static PlotColors of(Control control) {
        return new PlotColors(control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND),
                control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
    }

    /** What plots are drawn on. */
    Color background() {
        return background;
    }

    /** What texts are written in. */
    Color text() {
        return text;
    }

    /** What is less important, and lines that help to read. */
    Color faint() {
        return mixed(background, text, 0.72);
    }

    /** Lines that only help to read. */
    Color line() {
        return mixed(background, text, 0.22);
    }

    /** The colour of a series. */
    Color series(int number) {
        int[] lines = dark ? DARK_LINES : LIGHT_LINES;
        return color(lines[number % lines.length]);
    }

    /** The colour of a tile; the same number has the same hue in every theme. */
    Color tile(int number) {
        int[] tiles = dark ? DARK_TILES : LIGHT_TILES;
        return color(tiles[Math.floorMod(number, tiles.length)]);
    }

    /** A tile of no kind. */
    Color plainTile() {
        return mixed(background, text, 0.14);
    }

    /** From 0, near the background, to 1, which stands out most. */
    Color heat(double share) {
        int[] stops = dark ? DARK_HEAT : LIGHT_HEAT;
        double place = Math.clamp(share, 0, 1) * (stops.length - 1);
        int below = Math.min((int) place, stops.length - 2);
        return mixed(color(stops[below]), color(stops[below + 1]), place - below);
    }

    /** What can be read on a colour. */
    static Color on(Color ground) {
        return luminance(ground) < MIDDLE ? color(0xffffff) : color(0x000000);
    }

    /** A colour with a part of another one. */
    static Color mixed(Color one, Color other, double part) {
        return new Color(mixed(one.getRed(), other.getRed(), part), mixed(one.getGreen(), other.getGreen(), part),
                mixed(one.getBlue(), other.getBlue(), part));
    }

    private static int mixed(int one, int other, double part) {
        return (int) Math.round(one + (other - one) * part);
    }

    /** How light a colour is for the eye, 0 to 1, as the guidelines for accessible web pages (WCAG) have it. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
