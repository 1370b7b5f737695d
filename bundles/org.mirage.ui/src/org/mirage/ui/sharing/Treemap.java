// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.text.MessageFormat;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.mirage.engine.ByteCount;
import org.mirage.engine.Names;
import org.mirage.ui.format.CountText;

/**
 * What a version is made of, as tiles whose areas are sizes. A click goes into a folder or package, the other button leaves it, a double
 * click shows what was clicked among the files.
 */
final class Treemap extends Plot {

    private static final int MARGIN = 3;
    private static final int PADDING = 4;
    private static final int OPENED_WIDTH = 60;
    private static final int SMALLEST_INNER = 3;

    private List<TreemapPart> parts = List.of();
    private List<TreemapLayout.Tile> tiles = List.of();
    private Point laidOut = new Point(-1, -1);
    private long total;
    private TreemapPart doubled;
    private Consumer<TreemapPart> into = _ -> { };
    private Consumer<TreemapPart> show = _ -> { };
    private Runnable up = () -> { };

    Treemap(Composite parent) {
        super(parent, "sharing.treemap"); //$NON-NLS-1$
    }

    /** Is told which part a person goes into. */
    void onInto(Consumer<TreemapPart> listener) {
        into = listener;
    }

    /** Is told which part a person wants to see among the files. */
    void onShow(Consumer<TreemapPart> listener) {
        show = listener;
    }

    /** Runs when a person wants to leave what is shown. */
    void onUp(Runnable listener) {
        up = listener;
    }

    void show(List<TreemapPart> shown) {
        parts = shown;
        total = shown.stream().mapToLong(TreemapPart::bytes).reduce(0, ByteCount::plus);
        laidOut = new Point(-1, -1);
        setCurrent(NONE);
    }

    TreemapPart part(int item) {
        return parts.get(item);
    }

    /** Where a part is drawn. */
    TreemapLayout.Tile tile(int item) {
        layOut(getClientArea());
        return tiles.get(item);
    }

    private void layOut(Rectangle area) {
        if (laidOut.x != area.width || laidOut.y != area.height) {
            laidOut = new Point(area.width, area.height);
            tiles = of(parts, new TreemapLayout.Tile(MARGIN, MARGIN, area.width - 2 * MARGIN, area.height - 2 * MARGIN));
        }
    }

    private static List<TreemapLayout.Tile> of(List<TreemapPart> parts, TreemapLayout.Tile bounds) {
        return TreemapLayout.of(parts.stream().mapToLong(TreemapPart::bytes).toArray(), bounds);
    }

    @Override
    int count() {
        return parts.size();
    }

    @Override
    void draw(GC gc, PlotColors colors, Rectangle area) {
        layOut(area);
        int line = gc.getFontMetrics().getHeight();
        for (int i = 0; i < parts.size(); i++) {
            draw(gc, colors, parts.get(i), pixels(tiles.get(i)), line);
        }
        for (int item : new int[] {hovered(), current()}) {
            if (item != NONE && item < tiles.size()) {
                Rectangle box = pixels(tiles.get(item));
                gc.setForeground(colors.text());
                gc.setLineWidth(item == current() ? 3 : 1);
                gc.drawRectangle(box.x, box.y, box.width - 1, box.height - 1);
                gc.setLineWidth(1);
            }
        }
    }

    private static void draw(GC gc, PlotColors colors, TreemapPart part, Rectangle box, int line) {
        if (box.width < 1 || box.height < 1) {
            return;
        }
        Color fill = part.hasParts() ? colors.tile(part.name().hashCode()) : colors.plainTile();
        gc.setBackground(fill);
        gc.fillRectangle(box.x, box.y, Math.max(1, box.width - 1), Math.max(1, box.height - 1));
        boolean opened = !part.below().isEmpty() && box.width >= OPENED_WIDTH && box.height >= 3 * line;
        if (opened) {
            inner(gc, colors, part, box, line, fill);
        }
        label(gc, part, box, line, fill, opened);
    }

    private static void inner(GC gc, PlotColors colors, TreemapPart part, Rectangle box, int line, Color fill) {
        TreemapLayout.Tile bounds = new TreemapLayout.Tile(box.x + 2, box.y + line + PADDING, box.width - 5,
                box.height - line - PADDING - 3);
        List<TreemapLayout.Tile> inside = of(part.below(), bounds);
        Color ground = PlotColors.mixed(fill, colors.background(), 0.45);
        for (int i = 0; i < inside.size(); i++) {
            Rectangle each = pixels(inside.get(i));
            if (each.width >= SMALLEST_INNER && each.height >= SMALLEST_INNER) {
                gc.setBackground(ground);
                gc.fillRectangle(each.x, each.y, each.width - 1, each.height - 1);
                label(gc, part.below().get(i), each, line, ground, true);
            }
        }
    }

    private static void label(GC gc, TreemapPart part, Rectangle box, int line, Color ground, boolean nameOnly) {
        if (box.height < line + 2) {
            return;
        }
        gc.setForeground(PlotColors.on(ground));
        String name = fitted(gc, part.name(), box.width - 2 * PADDING);
        gc.drawString(name, box.x + PADDING, box.y + 2, true);
        String size = ByteCount.show(part.bytes());
        int width = gc.stringExtent(size).x;
        if (!nameOnly && box.height >= 2 * line + PADDING && width <= box.width - 2 * PADDING) {
            gc.drawString(size, box.x + PADDING, box.y + 2 + line, true);
        } else if (nameOnly && !part.below().isEmpty() && gc.stringExtent(name).x + width + 4 * PADDING <= box.width) {
            gc.drawString(size, box.x + box.width - PADDING - width - 1, box.y + 2, true);
        }
    }

    private static Rectangle pixels(TreemapLayout.Tile tile) {
        int x = (int) Math.round(tile.x());
        int y = (int) Math.round(tile.y());
        return new Rectangle(x, y, (int) Math.round(tile.x() + tile.width()) - x, (int) Math.round(tile.y() + tile.height()) - y);
    }

    @Override
    int at(int x, int y) {
        layOut(getClientArea());
        for (int i = 0; i < tiles.size(); i++) {
            if (tiles.get(i).contains(x, y)) {
                return i;
            }
        }
        return NONE;
    }

    @Override
    String tip(int item) {
        TreemapPart part = parts.get(item);
        String share = String.format("%.1f", total == 0 ? 0 : part.bytes() * 100.0 / total); //$NON-NLS-1$
        String text = NLS.bind(Messages.Treemap_tip, new Object[] {part.path() == null ? part.name() : Names.show(part.path()),
                CountText.bytes(part.bytes()), share});
        return part.sized() == null ? text : text + "\n" + MessageFormat.format(Messages.Treemap_files, part.sized().files()); //$NON-NLS-1$
    }

    /** The nearest tile that begins in that direction. */
    @Override
    int next(int from, int arrow) {
        TreemapLayout.Tile here = tile(from);
        int nearest = from;
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < tiles.size(); i++) {
            TreemapLayout.Tile there = tiles.get(i);
            double across = there.x() + there.width() / 2 - here.x() - here.width() / 2;
            double down = there.y() + there.height() / 2 - here.y() - here.height() / 2;
            boolean ahead = switch (arrow) {
                case SWT.ARROW_LEFT -> there.x() + there.width() <= here.x() + 1;
                case SWT.ARROW_RIGHT -> there.x() >= here.x() + here.width() - 1;
                case SWT.ARROW_UP -> there.y() + there.height() <= here.y() + 1;
                default -> there.y() >= here.y() + here.height() - 1;
            };
            boolean sideways = arrow == SWT.ARROW_LEFT || arrow == SWT.ARROW_RIGHT;
            // what lies straight ahead is nearer than what lies aslant
            double away = sideways ? Math.abs(across) + 3 * Math.abs(down) : Math.abs(down) + 3 * Math.abs(across);
            if (i != from && ahead && away < distance) {
                nearest = i;
                distance = away;
            }
        }
        return nearest;
    }

    @Override
    String summary() {
        return NLS.bind(Messages.Treemap_summary, parts.size(), CountText.bytes(total));
    }

    @Override
    void clicked(int item) {
        doubled = parts.get(item);
        setCurrent(item);
        entered(item);
    }

    /** By then the first click has gone into it. */
    @Override
    void doubleClicked(int item) {
        if (doubled != null && doubled.path() != null) {
            show.accept(doubled);
        }
    }

    @Override
    void rightClicked() {
        up.run();
    }

    @Override
    void entered(int item) {
        if (parts.get(item).hasParts()) {
            into.accept(parts.get(item));
        }
    }

    @Override
    void pressed(Event event) {
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        if (plain && (event.keyCode == SWT.BS || event.keyCode == SWT.ESC)) {
            up.run();
        } else if (event.stateMask == SWT.MOD1 && event.keyCode == SWT.CR && current() != NONE && parts.get(current()).path() != null) {
            show.accept(parts.get(current()));
        }
    }
}
