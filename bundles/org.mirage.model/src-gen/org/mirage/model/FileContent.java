// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>File Content</b></em>'.
 *
 * Where the content of a file, or a folder with all below it, comes from.
 *
 *
 * @see org.mirage.model.MiragePackage#getFileContent()
 * @model abstract="true"
 * @generated
 */
public interface FileContent extends EObject {
} // FileContent
