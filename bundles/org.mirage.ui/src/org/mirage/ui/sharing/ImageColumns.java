// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import org.eclipse.osgi.util.NLS;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.RowColumn;

/** What the table of images shows of each. */
final class ImageColumns {

    /** What deleting it frees; sorts at first. */
    static final String FREED = "FREED"; //$NON-NLS-1$

    private static final int SIZE_WIDTH = 96;

    private ImageColumns() {
    }

    static List<RowColumn<ImageShare>> all() {
        return List.of(
                new RowColumn<>("IMAGE", Messages.ImageColumns_image, 150, ImageShare::name).picture(_ -> Icons.IMAGE.image()), //$NON-NLS-1$
                bytes("CONTENTS", Messages.ImageColumns_contents, Messages.ImageColumns_contentsTip, ImageShare::contents), //$NON-NLS-1$
                bytes("UNIQUE", Messages.ImageColumns_unique, Messages.ImageColumns_uniqueTip, ImageShare::unique), //$NON-NLS-1$
                bytes("SHARED", Messages.ImageColumns_shared, Messages.ImageColumns_sharedTip, ImageShare::shared), //$NON-NLS-1$
                bytes("STORED", Messages.ImageColumns_stored, Messages.ImageColumns_storedTip, ImageShare::stored), //$NON-NLS-1$
                bytes(FREED, Messages.ImageColumns_freed, Messages.ImageColumns_freedTip, ImageShare::freed),
                new RowColumn<>("LIKE", Messages.ImageColumns_like, 170, ImageColumns::like) //$NON-NLS-1$
                        .sorted(Comparator.comparingDouble(ImageShare::likeness)).tip(Messages.ImageColumns_likeTip));
    }

    private static RowColumn<ImageShare> bytes(String name, String title, String tip, ToLongFunction<ImageShare> value) {
        return new RowColumn<ImageShare>(name, title, SIZE_WIDTH, row -> CountText.size(value.applyAsLong(row)))
                .sorted(Comparator.comparingLong(value)).right().tip(tip);
    }

    private static String like(ImageShare row) {
        int like = row.mostLike();
        return like < 0 ? "" : NLS.bind(Messages.ImageColumns_likeText, row.report().images().get(like), //$NON-NLS-1$
                row.report().contents().percent(row.number(), like));
    }
}
