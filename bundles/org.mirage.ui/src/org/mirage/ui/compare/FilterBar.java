// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.FilterField;

/** Which differences are shown: kinds with their counts, sides, and a part of the path; and how far the tree is open. */
final class FilterBar extends Composite {

    private static final int FIELD_WIDTH = 160;
    private static final int[] DEPTHS = {1, 2, 3, 4};
    private static final int ALL = 100;

    private final Set<KindGroup> groups = ShownKinds.remembered();
    private final Set<ChangedSide> sides = EnumSet.allOf(ChangedSide.class);
    private final Consumer<KindFilter> filter;
    private ToolItem fold;

    /**
     * Makes the bar.
     *
     * @param filter is told which kinds and sides are wanted
     * @param search is told a part of a path, or a pattern
     * @param expand is told how many levels to open
     * @param folding is told whether files of packages are wanted under these
     */
    FilterBar(Composite parent, DifferenceCounts counts, boolean threeWay, Consumer<KindFilter> filter, Consumer<String> search,
            Consumer<Integer> expand, Consumer<Boolean> folding) {
        super(parent, SWT.NONE);
        this.filter = filter;
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).spacing(6, 0).applyTo(this);
        ToolBar kinds = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(kinds);
        for (KindGroup group : KindGroup.values()) {
            if (group.count(counts) > 0) {
                kind(kinds, group, group.shownCount(counts));
            }
        }
        ToolBar tools = new ToolBar(this, SWT.FLAT);
        if (!threeWay) {
            fold(tools, folding);
        }
        expand(tools, expand);
        FilterField field = new FilterField(this, Messages.FilterBar_path, "compare.path", search); //$NON-NLS-1$
        field.control().setToolTipText(Messages.FilterBar_pathTip);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(field.control());
        if (threeWay) {
            sides(counts);
        }
    }

    private void sides(DifferenceCounts counts) {
        ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(bar);
        for (ChangedSide side : ChangedSide.values()) {
            if (counts.of(side) > 0) {
                side(bar, side, counts.of(side));
            }
        }
    }

    /** What is wanted now. */
    KindFilter chosen() {
        return new KindFilter(EnumSet.copyOf(groups), EnumSet.copyOf(sides));
    }

    private void kind(ToolBar bar, KindGroup group, long count) {
        ToolItem item = toggle(bar, group.label, count, "compare.kind." + group, groups.contains(group)); //$NON-NLS-1$
        item.setImage(group.icon.image());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            change(groups, group, item);
            ShownKinds.remember(groups);
        }));
    }

    private void side(ToolBar bar, ChangedSide side, long count) {
        ToolItem item = toggle(bar, label(side), count, "compare.side." + side, true); //$NON-NLS-1$
        item.setImage(icon(side).image());
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> change(sides, side, item)));
    }

    private static String label(ChangedSide side) {
        return switch (side) {
            case LEFT -> Messages.FilterBar_left;
            case RIGHT -> Messages.FilterBar_right;
            case BOTH -> Messages.FilterBar_both;
            case CONFLICT -> Messages.FilterBar_conflict;
        };
    }

    private static Icons icon(ChangedSide side) {
        return switch (side) {
            case LEFT -> Icons.BACK;
            case RIGHT -> Icons.FORWARD;
            case BOTH -> Icons.SWAP;
            case CONFLICT -> Icons.KIND_CONFLICT;
        };
    }

    private <T> void change(Set<T> wanted, T one, ToolItem item) {
        if (item.getSelection()) {
            wanted.add(one);
        } else if (wanted.size() > 1) {
            wanted.remove(one);
        } else {
            // nothing at all would be shown
            item.setSelection(true);
        }
        filter.accept(chosen());
    }

    private static ToolItem toggle(ToolBar bar, String label, long count, String key, boolean on) {
        ToolItem item = Keys.mark(new ToolItem(bar, SWT.CHECK), key);
        item.setText(NLS.bind(Messages.FilterBar_kind, label, CountText.number(count)));
        item.setToolTipText(NLS.bind(Messages.FilterBar_kindTip, label));
        item.setSelection(on);
        return item;
    }

    private void fold(ToolBar bar, Consumer<Boolean> folding) {
        fold = Keys.mark(new ToolItem(bar, SWT.CHECK), "compare.fold"); //$NON-NLS-1$
        fold.setImage(Icons.PACKAGE.image());
        fold.setToolTipText(Messages.FilterBar_fold);
        fold.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> folding.accept(fold.getSelection())));
    }

    /** Says whether files of packages are under these, or soon will be. */
    void showFolded(boolean folded) {
        fold.setSelection(folded);
    }

    private void expand(ToolBar bar, Consumer<Integer> expand) {
        ToolItem item = Keys.mark(new ToolItem(bar, SWT.DROP_DOWN), "compare.expand"); //$NON-NLS-1$
        item.setImage(Icons.EXPAND.image());
        item.setToolTipText(Messages.FilterBar_expand);
        Menu menu = new Menu(getShell(), SWT.POP_UP);
        for (int depth : DEPTHS) {
            choice(menu, NLS.bind(Messages.FilterBar_depth, depth), depth, expand);
        }
        choice(menu, Messages.FilterBar_all, ALL, expand);
        bar.addDisposeListener(event -> menu.dispose());
        item.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.ARROW) {
                menu.setLocation(bar.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
                menu.setVisible(true);
            } else {
                expand.accept(ALL);
            }
        });
    }

    private static void choice(Menu menu, String label, int depth, Consumer<Integer> expand) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> expand.accept(depth)));
    }
}
