// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.mirage.engine.ByteCount;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.ui.format.CountText;
import org.mirage.ui.format.DateText;

/** How what is kept grew from version to version: contents as files have them, and what packs hold for it all, with a legend. */
final class GrowthPlot extends Plot {

    /**
     * What there was when a version had been made.
     *
     * @param step what that added
     * @param contents distinct contents up to then
     * @param stored bytes in packs up to then
     */
    record Mark(SharingReport.Growth step, long contents, long stored) {
    }

    private static final int GAP = 10;
    private static final int DOT = 3;
    private static final int TICK_DISTANCE = 120;
    private static final int LINE_DISTANCE = 34;
    private static final int SWATCH = 12;
    private static final int NEAR = 14;
    /** More dots would hide the line. */
    private static final int DOTS = 200;
    private static final long DAY = 86_400_000L;

    private List<Mark> marks = List.of();
    private Rectangle field = new Rectangle(0, 0, 0, 0);
    private ByteAxis axis = ByteAxis.to(1, 1);

    GrowthPlot(Composite parent) {
        super(parent, "sharing.growthPlot"); //$NON-NLS-1$
    }

    /** Shows steps by time. */
    void show(List<SharingReport.Growth> steps) {
        List<Mark> all = new ArrayList<>();
        long contents = 0;
        long stored = 0;
        for (SharingReport.Growth step : steps) {
            contents = ByteCount.plus(contents, step.contents());
            stored += step.stored();
            all.add(new Mark(step, contents, stored));
        }
        marks = all;
        setCurrent(NONE);
    }

    Mark mark(int item) {
        return marks.get(item);
    }

    @Override
    int count() {
        return marks.size();
    }

    @Override
    void draw(GC gc, PlotColors colors, Rectangle area) {
        if (marks.isEmpty()) {
            return;
        }
        int line = gc.getFontMetrics().getHeight();
        long largest = Math.max(1, Math.max(marks.getLast().contents, marks.getLast().stored));
        int topRoom = line + 2 * GAP;
        int height = area.height - topRoom - line - 2 * GAP;
        axis = ByteAxis.to(largest, Math.max(1, height / LINE_DISTANCE));
        int labels = gc.stringExtent(ByteCount.show(axis.end())).x;
        for (long value = 0; value <= axis.end(); value += axis.step()) {
            labels = Math.max(labels, gc.stringExtent(ByteCount.show(value)).x);
        }
        field = new Rectangle(2 * GAP + labels, topRoom, Math.max(1, area.width - labels - 4 * GAP), Math.max(1, height));
        lines(gc, colors, line);
        times(gc, colors, line);
        series(gc, colors, 0, Mark::contents);
        series(gc, colors, 1, Mark::stored);
        pointed(gc, colors);
        legend(gc, colors, line);
    }

    private void lines(GC gc, PlotColors colors, int line) {
        for (long value = 0; value <= axis.end(); value += axis.step()) {
            int y = y(value);
            gc.setForeground(colors.line());
            gc.drawLine(field.x, y, field.x + field.width, y);
            String text = ByteCount.show(value);
            gc.setForeground(colors.faint());
            gc.drawString(text, field.x - GAP - gc.stringExtent(text).x, y - line / 2, true);
        }
    }

    private void times(GC gc, PlotColors colors, int line) {
        long first = millis(0);
        long last = millis(marks.size() - 1);
        int count = last == first ? 1 : Math.max(2, field.width / TICK_DISTANCE);
        DateTimeFormatter format = DateTimeFormatter.ofPattern(last - first < count * 60_000L ? "HH:mm:ss" : last - first < 2 * DAY //$NON-NLS-1$
                ? "MM-dd HH:mm" : "yyyy-MM-dd").withZone(ZoneId.systemDefault()); //$NON-NLS-1$ //$NON-NLS-2$
        int free = 0;
        String before = ""; //$NON-NLS-1$
        for (int i = 0; i < count; i++) {
            long time = count == 1 ? first : first + (last - first) * i / (count - 1);
            String text = format.format(Instant.ofEpochMilli(time));
            int x = x(time);
            int width = gc.stringExtent(text).x;
            int at = Math.clamp(x - width / 2, 0, Math.max(0, field.x + field.width + GAP - width));
            gc.setForeground(colors.line());
            gc.drawLine(x, field.y, x, field.y + field.height);
            if (at >= free && !text.equals(before)) {
                before = text;
                gc.setForeground(colors.faint());
                gc.drawString(text, at, field.y + field.height + line / 3, true);
                free = at + width + GAP;
            }
        }
    }

    /** In steps: between two versions nothing grows. */
    private void series(GC gc, PlotColors colors, int number, ToLongFunction<Mark> value) {
        List<Integer> points = new ArrayList<>();
        int before = y(0);
        for (int i = 0; i < marks.size(); i++) {
            int x = x(millis(i));
            int y = y(value.applyAsLong(marks.get(i)));
            points.addAll(List.of(x, before, x, y));
            before = y;
        }
        points.addAll(List.of(field.x + field.width, before));
        int[] line = points.stream().mapToInt(Integer::intValue).toArray();
        points.addAll(List.of(field.x + field.width, y(0)));
        gc.setBackground(colors.series(number));
        gc.setAlpha(40);
        gc.fillPolygon(points.stream().mapToInt(Integer::intValue).toArray());
        gc.setAlpha(255);
        gc.setForeground(colors.series(number));
        gc.setLineWidth(2);
        gc.drawPolyline(line);
        gc.setLineWidth(1);
        for (int i = 0; i < marks.size() && marks.size() <= DOTS; i++) {
            dot(gc, i, value, DOT);
        }
    }

    private void dot(GC gc, int item, ToLongFunction<Mark> value, int radius) {
        gc.fillOval(x(millis(item)) - radius, y(value.applyAsLong(marks.get(item))) - radius, 2 * radius, 2 * radius);
    }

    private void pointed(GC gc, PlotColors colors) {
        for (int item : new int[] {hovered(), current()}) {
            if (item != NONE) {
                gc.setForeground(item == current() ? colors.text() : colors.faint());
                gc.drawLine(x(millis(item)), field.y, x(millis(item)), field.y + field.height);
                gc.setBackground(colors.series(0));
                dot(gc, item, Mark::contents, 2 * DOT);
                gc.setBackground(colors.series(1));
                dot(gc, item, Mark::stored, 2 * DOT);
            }
        }
    }

    private void legend(GC gc, PlotColors colors, int line) {
        int x = field.x;
        String[] names = {Messages.GrowthPlot_contents, Messages.GrowthPlot_stored};
        for (int i = 0; i < names.length; i++) {
            gc.setBackground(colors.series(i));
            gc.fillRectangle(x, GAP + (line - SWATCH) / 2, SWATCH, SWATCH);
            gc.setForeground(colors.text());
            gc.drawString(names[i], x + SWATCH + GAP / 2, GAP, true);
            x += SWATCH + GAP / 2 + gc.stringExtent(names[i]).x + 2 * GAP;
        }
    }

    private long millis(int item) {
        return marks.get(item).step.version().time().toEpochMilli();
    }

    private int x(long millis) {
        long first = millis(0);
        long range = millis(marks.size() - 1) - first;
        return range <= 0 ? field.x + field.width / 2 : field.x + (int) ((double) (millis - first) / range * field.width);
    }

    private int y(long value) {
        return field.y + field.height - (int) ((double) value / axis.end() * field.height);
    }

    /** The nearest one, when it is near. */
    @Override
    int at(int x, int y) {
        int nearest = NONE;
        int distance = NEAR + 1;
        for (int i = 0; i < marks.size() && y >= field.y && y <= field.y + field.height; i++) {
            int away = Math.abs(x(millis(i)) - x);
            if (away < distance) {
                nearest = i;
                distance = away;
            }
        }
        return nearest;
    }

    @Override
    String tip(int item) {
        Mark mark = marks.get(item);
        return NLS.bind(Messages.GrowthPlot_tip, new Object[] {mark.step.version().label(), DateText.full(mark.step.version().time()),
                CountText.bytes(mark.step.contents()), CountText.bytes(mark.step.stored()), CountText.bytes(mark.contents),
                CountText.bytes(mark.stored)});
    }

    @Override
    int next(int from, int arrow) {
        boolean back = arrow == SWT.ARROW_LEFT || arrow == SWT.ARROW_DOWN;
        return Math.clamp(back ? from - 1L : from + 1L, 0, marks.size() - 1);
    }

    @Override
    String summary() {
        return marks.isEmpty() ? "" : NLS.bind(Messages.GrowthPlot_summary, new Object[] {marks.size(), //$NON-NLS-1$
                CountText.bytes(marks.getLast().contents), CountText.bytes(marks.getLast().stored)});
    }
}
