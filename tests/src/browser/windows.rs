//! Several windows of one browser, and what its buttons for going back do.

use anyhow::Result;
use thirtyfour::WindowHandle;

use super::page::Page;

impl Page {
    /// The window that is in front.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn this_window(&self) -> Result<WindowHandle> {
        Ok(self.driver.window().await?)
    }

    /// Opens the page in another window, which is in front from then on, as far as [`Page::open`] comes.
    ///
    /// # Errors
    ///
    /// As [`Page::open`].
    pub async fn open_window(&self) -> Result<WindowHandle> {
        let window = self.empty_window().await?;
        self.open().await?;
        Ok(window)
    }

    /// Opens another window with nothing in it yet.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn empty_window(&self) -> Result<WindowHandle> {
        let window = self.driver.new_tab().await?;
        self.look_at(&window).await?;
        let (width, height) = self.window();
        self.resize(width, height).await?;
        Ok(window)
    }

    /// Has a window in front: all that is done and seen is there.
    ///
    /// # Errors
    ///
    /// Fails when it is closed.
    pub async fn look_at(&self, window: &WindowHandle) -> Result<()> {
        self.questions.take();
        Ok(self.driver.switch_to_window(window.clone()).await?)
    }

    /// Goes to an empty page.
    ///
    /// # Errors
    ///
    /// Fails when the browser is gone.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.driver.goto("about:blank").await?)
    }

    /// Goes back to the page that was left, with the button of the browser, and waits until it can be used.
    ///
    /// # Errors
    ///
    /// Fails when it does not come.
    pub async fn go_back(&self) -> Result<()> {
        self.driver.back().await?;
        self.started().await
    }
}
