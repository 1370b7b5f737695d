// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Library</b></em>'.
 *
 * A folder that holds everything; its images are in the order of their names.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.Library#getFolder <em>Folder</em>}</li>
 *   <li>{@link org.mirage.model.Library#isLoaded <em>Loaded</em>}</li>
 *   <li>{@link org.mirage.model.Library#getProblem <em>Problem</em>}</li>
 *   <li>{@link org.mirage.model.Library#getImages <em>Images</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getLibrary()
 * @model
 * @generated
 */
public interface Library extends EObject {
	/**
	 * Returns the value of the '<em><b>Folder</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Absolute path of the folder.
	 * @return the value of the '<em>Folder</em>' attribute.
	 * @see #setFolder(String)
	 * @see org.mirage.model.MiragePackage#getLibrary_Folder()
	 * @model default=""
	 * @generated
	 */
	String getFolder();

	/**
	 * Sets the value of the '{@link org.mirage.model.Library#getFolder <em>Folder</em>}' attribute.
	 * @param value the new value of the '<em>Folder</em>' attribute.
	 * @see #getFolder()
	 * @generated
	 */
	void setFolder(String value);

	/**
	 * Returns the value of the '<em><b>Loaded</b></em>' attribute.
	 * Whether the images were read; until then there may be more than are shown.
	 * @return the value of the '<em>Loaded</em>' attribute.
	 * @see #setLoaded(boolean)
	 * @see org.mirage.model.MiragePackage#getLibrary_Loaded()
	 * @model
	 * @generated
	 */
	boolean isLoaded();

	/**
	 * Sets the value of the '{@link org.mirage.model.Library#isLoaded <em>Loaded</em>}' attribute.
	 * @param value the new value of the '<em>Loaded</em>' attribute.
	 * @see #isLoaded()
	 * @generated
	 */
	void setLoaded(boolean value);

	/**
	 * Returns the value of the '<em><b>Problem</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * Why the images cannot be read, for a person; empty when they can.
	 * @return the value of the '<em>Problem</em>' attribute.
	 * @see #setProblem(String)
	 * @see org.mirage.model.MiragePackage#getLibrary_Problem()
	 * @model default=""
	 * @generated
	 */
	String getProblem();

	/**
	 * Sets the value of the '{@link org.mirage.model.Library#getProblem <em>Problem</em>}' attribute.
	 * @param value the new value of the '<em>Problem</em>' attribute.
	 * @see #getProblem()
	 * @generated
	 */
	void setProblem(String value);

	/**
	 * Returns the value of the '<em><b>Images</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.Image}.
	 * It is bidirectional and its opposite is '{@link org.mirage.model.Image#getLibrary <em>Library</em>}'.
	 * Named lines of versions.
	 * @return the value of the '<em>Images</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getLibrary_Images()
	 * @see org.mirage.model.Image#getLibrary
	 * @model opposite="library" containment="true"
	 * @generated
	 */
	EList<Image> getImages();

} // Library
