// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

/**
 * A representation of the model object '<em><b>Remove Packages Edit</b></em>'.
 *
 * Removes packages in the appliance.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.RemovePackagesEdit#getPackages <em>Packages</em>}</li>
 *   <li>{@link org.mirage.model.RemovePackagesEdit#isPurge <em>Purge</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getRemovePackagesEdit()
 * @model
 * @generated
 */
public interface RemovePackagesEdit extends Edit {
	/**
	 * Returns the value of the '<em><b>Packages</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * Names. As a word of a .changes file without quotes.
	 * @return the value of the '<em>Packages</em>' attribute list.
	 * @see org.mirage.model.MiragePackage#getRemovePackagesEdit_Packages()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getPackages();

	/**
	 * Returns the value of the '<em><b>Purge</b></em>' attribute.
	 * Whether their configuration goes, too.
	 * @return the value of the '<em>Purge</em>' attribute.
	 * @see #setPurge(boolean)
	 * @see org.mirage.model.MiragePackage#getRemovePackagesEdit_Purge()
	 * @model
	 * @generated
	 */
	boolean isPurge();

	/**
	 * Sets the value of the '{@link org.mirage.model.RemovePackagesEdit#isPurge <em>Purge</em>}' attribute.
	 * @param value the new value of the '<em>Purge</em>' attribute.
	 * @see #isPurge()
	 * @generated
	 */
	void setPurge(boolean value);

} // RemovePackagesEdit
