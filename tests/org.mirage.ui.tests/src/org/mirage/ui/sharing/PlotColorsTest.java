// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.api.Test;

/** What is drawn can be read, in a light theme and in a dark one: by the contrasts that WCAG asks for. */
class PlotColorsTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final int TILES = 8;
    private static final int STEPS = 50;

    private static double contrast(Color one, Color other) {
        double light = Math.max(PlotColors.luminance(one), PlotColors.luminance(other));
        double dark = Math.min(PlotColors.luminance(one), PlotColors.luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static void check(String what, Color one, Color other, double least) {
        double contrast = contrast(one, other);
        assertTrue(contrast >= least, what + ": " + one + " on " + other + " has a contrast of " + contrast);
    }

    private static void check(Color background, Color text) {
        PlotColors colors = new PlotColors(background, text);
        check("faint text", colors.faint(), background, TEXT);
        for (int i = 0; i < 2; i++) {
            check("series " + i, colors.series(i), background, SHAPE);
        }
        for (int i = 0; i < TILES; i++) {
            Color inner = PlotColors.mixed(colors.tile(i), background, 0.45);
            check("tile " + i, PlotColors.on(colors.tile(i)), colors.tile(i), TEXT);
            check("what is in tile " + i, PlotColors.on(inner), inner, TEXT);
            assertEquals(colors.tile(i), colors.tile(i + TILES));
        }
        check("plain tile", PlotColors.on(colors.plainTile()), colors.plainTile(), TEXT);
        double before = contrast(background, colors.heat(0));
        for (int i = 1; i <= STEPS; i++) {
            Color heat = colors.heat((double) i / STEPS);
            check("number at " + i, PlotColors.on(heat), heat, TEXT);
            assertTrue(contrast(background, heat) > before, "what is more alike stands out more, also at step " + i);
            before = contrast(background, heat);
        }
    }

    @Test
    void lightAndDarkThemes() {
        check(new Color(255, 255, 255), new Color(0, 0, 0));
        check(new Color(246, 245, 244), new Color(46, 52, 54));
        check(new Color(45, 45, 45), new Color(238, 238, 236));
        check(new Color(30, 31, 34), new Color(221, 221, 221));
    }
}
