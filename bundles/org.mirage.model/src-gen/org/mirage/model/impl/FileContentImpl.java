// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.mirage.model.FileContent;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>File Content</b></em>'.
 *
 * @generated
 */
public abstract class FileContentImpl extends MinimalEObjectImpl.Container implements FileContent {
	/**
	 * @generated
	 */
	protected FileContentImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.FILE_CONTENT;
	}

} //FileContentImpl
