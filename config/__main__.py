from config.commands import main

if __name__ == "__main__":  # a process that shares in work imports this file, too
    main()
