// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;

/** What a column of a {@link RowTable} or {@link RowTree} shows of a row, and how it sorts. */
public final class RowColumn<R> {

    private final String name;
    private final String title;
    private final int width;
    private final Function<R, String> text;
    private int alignment = SWT.LEFT;
    private String tip;
    private Comparator<R> order;
    private Function<R, Image> picture = _ -> null;
    private Function<R, Color> colour = _ -> null;
    private Function<TreeRow<R>, String> grouped = _ -> ""; //$NON-NLS-1$

    /**
     * A column that sorts by its text, as people here sort words.
     *
     * @param name what its width is remembered by, whatever the language
     * @param title stands above it
     * @param width at first, pixels
     * @param text what stands in the cell; never null
     */
    public RowColumn(String name, String title, int width, Function<R, String> text) {
        this.name = name;
        this.title = title;
        this.width = width;
        this.text = text;
        order = Comparator.comparing(text, Collator.getInstance());
    }

    /** Sorts by something else than the text; equal ones keep the order in which they came. */
    public RowColumn<R> sorted(Comparator<R> by) {
        order = by;
        return this;
    }

    /** Stands at the right, as numbers do. */
    public RowColumn<R> right() {
        alignment = SWT.RIGHT;
        return this;
    }

    /** What is said of the column when the mouse rests on its title. */
    public RowColumn<R> tip(String said) {
        tip = said;
        return this;
    }

    /** Has a picture before the text; of a shared registry, null for none. */
    public RowColumn<R> picture(Function<R, Image> of) {
        picture = of;
        return this;
    }

    /** Has the text in a colour; null for the usual one. */
    public RowColumn<R> colour(Function<R, Color> of) {
        colour = of;
        return this;
    }

    /** What stands in the cell of a group; nothing without it. */
    public RowColumn<R> grouped(Function<TreeRow<R>, String> of) {
        grouped = of;
        return this;
    }

    /** What it is remembered by. */
    public String name() {
        return name;
    }

    /** What stands above it. */
    public String title() {
        return title;
    }

    /** What stands in the cell of a row. */
    public String text(R row) {
        return text.apply(row);
    }

    /** What stands in the cell of a group. */
    String text(TreeRow<R> group) {
        return grouped.apply(group);
    }

    /** Whether a text stands in one of the columns of a row, be it written large or small. */
    public static <R> boolean anyHas(List<RowColumn<R>> columns, R row, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return small.isEmpty() || columns.stream().anyMatch(column -> column.text(row).toLowerCase(Locale.ROOT).contains(small));
    }

    String tip() {
        return tip;
    }

    int width() {
        return width;
    }

    int alignment() {
        return alignment;
    }

    Image picture(R row) {
        return picture.apply(row);
    }

    Color colour(R row) {
        return colour.apply(row);
    }

    /** How the column sorts. */
    Comparator<R> order(boolean down) {
        return down ? order.reversed() : order;
    }

    @Override
    public String toString() {
        return name;
    }
}
