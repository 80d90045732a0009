from config.commands import main

main()
