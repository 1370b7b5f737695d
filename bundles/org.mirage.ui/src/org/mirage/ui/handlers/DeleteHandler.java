// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;

/** Deletes the selected images and versions, after asking. */
public final class DeleteHandler extends AbstractHandler {

    private static final int DELETE = 0;
    private static final int KEEP = 1;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<Image> images = Selected.all(event, Image.class);
        List<Version> versions = new ArrayList<>(Selected.all(event, Version.class));
        versions.removeIf(version -> images.contains(version.getImage()));
        if (images.isEmpty() && versions.isEmpty()) {
            return null;
        }
        // Enter keeps: it may follow Delete by mistake
        MessageDialog dialog = new MessageDialog(HandlerUtil.getActiveShellChecked(event), Messages.Delete_title, null,
                question(images, versions), MessageDialog.WARNING, KEEP, Messages.Delete_delete, Messages.Delete_keep);
        if (dialog.open() == DELETE) {
            new DeleteJob(images.stream().map(Image::getName).toList(), versions.stream().map(Selected::name).toList()).schedule();
        }
        return null;
    }

    private static String question(List<Image> images, List<Version> versions) {
        List<String> names = new ArrayList<>();
        for (Image image : images) {
            int count = image.getVersions().size();
            names.add(NLS.bind(count == 1 ? Messages.Delete_imageOne : Messages.Delete_image, image.getName(), count));
        }
        versions.forEach(version -> names.add(version.label()));
        return NLS.bind(Messages.Delete_question,
                names.stream().map(name -> "  " + name).collect(Collectors.joining("\n"))); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
