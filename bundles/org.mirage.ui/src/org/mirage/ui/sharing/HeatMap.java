// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.ui.format.CountText;

/** How similar each image is to each other one: a field of squares, the more alike the stronger, with a legend. */
final class HeatMap extends Plot {

    private static final int GAP = 8;
    private static final int LARGEST = 46;
    private static final int SMALLEST = 4;
    private static final int LABEL_WIDTH = 150;
    private static final int LEGEND_WIDTH = 160;
    private static final int LEGEND_HEIGHT = 10;
    private static final int STEPS = 40;
    /** Larger squares have gaps and numbers. */
    private static final int SMALL = 8;

    private SharingReport report;
    private int cell = SMALLEST;
    /** Very many small squares as one picture, a pixel each. */
    private Image picture;
    private Color ground;
    private int left;
    private int top;

    HeatMap(Composite parent) {
        super(parent, "sharing.heatMap"); //$NON-NLS-1$
        addDisposeListener(event -> forget());
    }

    void show(SharingReport measured) {
        report = measured;
        forget();
        setCurrent(NONE);
    }

    private int images() {
        return report == null ? 0 : report.images().size();
    }

    /** So much room it needs at least. */
    Point smallestSize() {
        int side = LABEL_WIDTH + images() * SMALLEST + 2 * GAP;
        return new Point(side, side);
    }

    @Override
    int count() {
        return images() * images();
    }

    /** The image of a square's row. */
    int row(int item) {
        return item / images();
    }

    /** The image of a square's column. */
    int column(int item) {
        return item % images();
    }

    @Override
    void draw(GC gc, PlotColors colors, Rectangle area) {
        int images = images();
        if (images == 0) {
            return;
        }
        int line = gc.getFontMetrics().getHeight();
        int label = report.images().stream().limit(200).mapToInt(name -> gc.stringExtent(name).x).max().orElse(0) + 2;
        // names stand upright above the squares, which need the most of the height
        int beside = Math.min(label, Math.min(LABEL_WIDTH, area.width / 3));
        int above = Math.min(label, Math.min(LABEL_WIDTH, area.height / 3));
        int legend = line + LEGEND_HEIGHT + 2 * GAP;
        left = GAP + beside + GAP;
        top = GAP + above + GAP;
        int room = Math.min(area.width - left - GAP, area.height - top - legend);
        cell = Math.clamp(room / images, SMALLEST, LARGEST);
        boolean labelled = cell >= line - 2;
        if (!labelled) {
            left = GAP;
            top = GAP;
            room = Math.min(area.width - left - GAP, area.height - top - legend);
            cell = Math.clamp(room / images, SMALLEST, LARGEST);
        }
        if (cell <= SMALL) {
            small(gc, colors);
        } else {
            squares(gc, colors);
        }
        if (labelled) {
            labels(gc, colors, beside, above, line);
        }
        cross(gc, colors);
        legend(gc, colors, area, line);
    }

    private void squares(GC gc, PlotColors colors) {
        int images = images();
        boolean numbers = cell >= gc.stringExtent("100").x + 6; //$NON-NLS-1$
        int gap = 1;
        for (int row = 0; row < images; row++) {
            for (int column = 0; column < images; column++) {
                Color fill = colors.heat(report.contents().similarity(row, column));
                gc.setBackground(fill);
                gc.fillRectangle(left + column * cell, top + row * cell, cell - gap, cell - gap);
                if (numbers) {
                    String text = Integer.toString(report.contents().percent(row, column));
                    Point size = gc.stringExtent(text);
                    gc.setForeground(PlotColors.on(fill));
                    gc.drawString(text, left + column * cell + (cell - gap - size.x) / 2,
                            top + row * cell + (cell - gap - size.y) / 2, true);
                }
            }
        }
    }

    private void small(GC gc, PlotColors colors) {
        int images = images();
        if (picture == null || !colors.background().equals(ground)) {
            forget();
            ground = colors.background();
            ImageData data = new ImageData(images, images, 24, new PaletteData(0xff0000, 0xff00, 0xff));
            for (int row = 0; row < images; row++) {
                for (int column = 0; column < images; column++) {
                    data.setPixel(column, row, data.palette.getPixel(colors.heat(report.contents().similarity(row, column)).getRGB()));
                }
            }
            picture = new Image(getDisplay(), data);
        }
        gc.setInterpolation(SWT.NONE);
        gc.drawImage(picture, 0, 0, images, images, left, top, images * cell, images * cell);
    }

    private void forget() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }

    private void labels(GC gc, PlotColors colors, int beside, int above, int line) {
        Transform upright = new Transform(gc.getDevice());
        for (int image = 0; image < images(); image++) {
            String name = fitted(gc, report.images().get(image), beside);
            boolean strong = current() != NONE && (row(current()) == image || column(current()) == image);
            gc.setForeground(strong ? colors.text() : colors.faint());
            int middle = image * cell + (cell - line) / 2;
            gc.drawString(name, left - GAP - gc.stringExtent(name).x, top + middle, true);
            upright.identity();
            upright.translate(left + middle, top - GAP);
            upright.rotate(-90);
            gc.setTransform(upright);
            gc.drawString(fitted(gc, report.images().get(image), above), 0, 0, true);
            gc.setTransform(null);
        }
        upright.dispose();
    }

    private void cross(GC gc, PlotColors colors) {
        for (int item : new int[] {hovered(), current()}) {
            if (item != NONE) {
                gc.setForeground(item == current() ? colors.text() : colors.faint());
                gc.setLineWidth(item == current() ? 2 : 1);
                gc.drawRectangle(left + column(item) * cell - 1, top + row(item) * cell - 1, cell, cell);
            }
        }
        gc.setLineWidth(1);
    }

    /** Below the squares where there is room, else beside them. */
    private void legend(GC gc, PlotColors colors, Rectangle area, int line) {
        int y = top + images() * cell + GAP;
        int x = left;
        if (y + line + LEGEND_HEIGHT > area.height) {
            x = left + images() * cell + 2 * GAP;
            y = top;
        }
        if (x + LEGEND_WIDTH > area.width || y + line + LEGEND_HEIGHT > area.height) {
            return;
        }
        for (int i = 0; i < STEPS; i++) {
            gc.setBackground(colors.heat((double) i / (STEPS - 1)));
            gc.fillRectangle(x + i * LEGEND_WIDTH / STEPS, y, LEGEND_WIDTH / STEPS, LEGEND_HEIGHT);
        }
        gc.setForeground(colors.faint());
        gc.drawString(Messages.HeatMap_none, x, y + LEGEND_HEIGHT + 1, true);
        Point all = gc.stringExtent(Messages.HeatMap_all);
        gc.drawString(Messages.HeatMap_all, x + LEGEND_WIDTH - all.x, y + LEGEND_HEIGHT + 1, true);
    }

    @Override
    int at(int x, int y) {
        int column = Math.floorDiv(x - left, cell);
        int row = Math.floorDiv(y - top, cell);
        return column < 0 || row < 0 || column >= images() || row >= images() ? NONE : row * images() + column;
    }

    @Override
    String tip(int item) {
        int one = row(item);
        int other = column(item);
        return one == other
                ? NLS.bind(Messages.HeatMap_same, report.images().get(one), CountText.bytes(report.contents().total(one)))
                : NLS.bind(Messages.HeatMap_pair, new Object[] {report.images().get(one), report.images().get(other),
                        report.contents().percent(one, other), CountText.bytes(report.contents().common(one, other))});
    }

    @Override
    int next(int from, int arrow) {
        int row = row(from);
        int column = column(from);
        switch (arrow) {
            case SWT.ARROW_LEFT -> column--;
            case SWT.ARROW_RIGHT -> column++;
            case SWT.ARROW_UP -> row--;
            default -> row++;
        }
        return Math.clamp(row, 0, images() - 1) * images() + Math.clamp(column, 0, images() - 1);
    }

    @Override
    String summary() {
        return NLS.bind(Messages.HeatMap_summary, images());
    }
}
